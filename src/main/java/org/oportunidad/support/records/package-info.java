/** Her rows here in her export, her erasure, and when two records are one woman. */
@NullMarked
package org.oportunidad.support.records;

import org.jspecify.annotations.NullMarked;
