/** Calls (convocatorias): dates, quotas and rules, and the screens that open and close them. */
@NullMarked
package org.oportunidad.enrolment.call;

import org.jspecify.annotations.NullMarked;
