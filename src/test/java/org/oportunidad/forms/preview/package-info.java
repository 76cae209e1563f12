/** Tests of the same package. */
@NullMarked
package org.oportunidad.forms.preview;

import org.jspecify.annotations.NullMarked;
