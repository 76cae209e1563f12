/** Another route or level: she asks and staff decide with a reason, or staff offer and she says yes or no. */
@NullMarked
package org.oportunidad.enrolment.change;

import org.jspecify.annotations.NullMarked;
