/** <i>Quiero hablar con alguien</i>: lines that help, with the hours at which somebody answers. */
@NullMarked
package org.oportunidad.programme.helplines;

import org.jspecify.annotations.NullMarked;
