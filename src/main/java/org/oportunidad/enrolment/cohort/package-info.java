/** Cohorts: route, level, modality, capacity, dates and facilitator, from planning to closing. */
@NullMarked
package org.oportunidad.enrolment.cohort;

import org.jspecify.annotations.NullMarked;
