/** Who may take part, with reasons and a kind alternative. */
@NullMarked
package org.oportunidad.enrolment.eligibility;

import org.jspecify.annotations.NullMarked;
