/** From the first activity to graduation, with pauses, returns, risk, transfers and leaving. */
@NullMarked
package org.oportunidad.enrolment.journey;

import org.jspecify.annotations.NullMarked;
