/** Tests of the same package. */
@NullMarked
package org.oportunidad.forms.instruments;

import org.jspecify.annotations.NullMarked;
