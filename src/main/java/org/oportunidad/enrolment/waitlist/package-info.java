/** Places: who gets one, who waits, and what happens when one opens. */
@NullMarked
package org.oportunidad.enrolment.waitlist;

import org.jspecify.annotations.NullMarked;
