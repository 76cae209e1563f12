/** Tests of this part of the programme, through the screen. */
@NullMarked
package org.oportunidad.programme.helplines;

import org.jspecify.annotations.NullMarked;
