/** Instruments and their rules, held against ODK JavaRosa. */
@NullMarked
package org.oportunidad.forms.instrument;

import org.jspecify.annotations.NullMarked;
