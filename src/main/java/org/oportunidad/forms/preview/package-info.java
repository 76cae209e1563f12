/** Where staff look at the instruments: list, preview in each language, XLSForm to take away. */
@NullMarked
package org.oportunidad.forms.preview;

import org.jspecify.annotations.NullMarked;
