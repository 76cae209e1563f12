/** The signs that wait for a person: idle, long idle, a pause that is over; people decide, the system only reminds. */
@NullMarked
package org.oportunidad.enrolment.review;

import org.jspecify.annotations.NullMarked;
