/** <i>Quiero hablar con alguien</i>: two taps, in her words or in none. */
@NullMarked
package org.oportunidad.referral.talk;

import org.jspecify.annotations.NullMarked;
