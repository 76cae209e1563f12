/** The instruments of the programme: their files, their published versions and the page where staff look at them. */
@NullMarked
package org.oportunidad.forms.instruments;

import org.jspecify.annotations.NullMarked;
