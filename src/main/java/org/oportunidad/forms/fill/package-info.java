/** Filling a form: page by page, saved as she goes, closed when complete. */
@NamedInterface("fill")
@NullMarked
package org.oportunidad.forms.fill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
