/** Tests of the same package. */
@NullMarked
package org.oportunidad.forms.fill;

import org.jspecify.annotations.NullMarked;
