/** Enrolling a woman together with her: a facilitator asks, she answers; her yes is pending until she confirms it. */
@NullMarked
package org.oportunidad.enrolment.assisted;

import org.jspecify.annotations.NullMarked;
