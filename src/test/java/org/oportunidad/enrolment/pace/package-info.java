/** Tests of pauses through the screen. */
@NullMarked
package org.oportunidad.enrolment.pace;

import org.jspecify.annotations.NullMarked;
