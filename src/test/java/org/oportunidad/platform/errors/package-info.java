/** Pages for what went wrong. */
@NullMarked
package org.oportunidad.platform.errors;

import org.jspecify.annotations.NullMarked;
