/** The public way in: ficha, answer, diagnóstico, recommendation and her own choice, on a phone in five minutes. */
@NullMarked
package org.oportunidad.enrolment.enrol;

import org.jspecify.annotations.NullMarked;
