/** The two state machines of the journey: which state may follow which, and under what conditions. */
@NullMarked
package org.oportunidad.enrolment.machine;

import org.jspecify.annotations.NullMarked;
