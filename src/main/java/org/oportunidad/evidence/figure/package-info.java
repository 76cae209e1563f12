/** What a figure is: proportions, intervals, bounds, and the card that goes with them. */
@NullMarked
package org.oportunidad.evidence.figure;

import org.jspecify.annotations.NullMarked;
