/** The public first page: what the programme is and how to begin. */
@NullMarked
package org.oportunidad.enrolment.home;

import org.jspecify.annotations.NullMarked;
