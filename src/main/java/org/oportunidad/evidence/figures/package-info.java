/** The public page of figures, each with its card, its interval and its territory. */
@NullMarked
package org.oportunidad.evidence.figures;

import org.jspecify.annotations.NullMarked;
