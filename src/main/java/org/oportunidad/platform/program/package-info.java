/** Programs of the machine that we may ask for help; none of them is needed to run. */
@NullMarked
package org.oportunidad.platform.program;

import org.jspecify.annotations.NullMarked;
