/** What staff see of a woman’s application on her page, and what they may do with it: override her route, end her waiting. */
@NullMarked
package org.oportunidad.enrolment.applicant;

import org.jspecify.annotations.NullMarked;
