@NullMarked
package org.oportunidad.enrolment.change;

import org.jspecify.annotations.NullMarked;
