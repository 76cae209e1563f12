/** Her rows in her export, her erasure, a merge, and on her timeline. */
@NullMarked
package org.oportunidad.workshops.records;

import org.jspecify.annotations.NullMarked;
