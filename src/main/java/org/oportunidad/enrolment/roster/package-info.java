/** The screens of cohorts: list, plan, correct, move on, and who is in each. */
@NullMarked
package org.oportunidad.enrolment.roster;

import org.jspecify.annotations.NullMarked;
