/** Tests of this part of the programme, through the screen. */
@NullMarked
package org.oportunidad.programme.communes;

import org.jspecify.annotations.NullMarked;
