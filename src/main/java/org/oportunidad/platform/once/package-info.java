/** One effect for one press of a button, however often the phone sends it. */
@NullMarked
package org.oportunidad.platform.once;

import org.jspecify.annotations.NullMarked;
