/** The ways in for participants: a code sent, a code shown, the code of a class, the PIN; and the ways out. */
@NullMarked
package org.oportunidad.identity.entry;

import org.jspecify.annotations.NullMarked;
