/** Her own pace: a pause and the way back, each by one tap. */
@NullMarked
package org.oportunidad.enrolment.pace;

import org.jspecify.annotations.NullMarked;
