/** Whole ways through the programme in a real browser, as the people go them. */
@NullMarked
package org.oportunidad.journeys;

import org.jspecify.annotations.NullMarked;
