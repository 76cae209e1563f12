/** The closing form: the last step before the certificate. */
@NullMarked
package org.oportunidad.enrolment.closing;

import org.jspecify.annotations.NullMarked;
