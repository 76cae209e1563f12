/** Agendas as calendar programs read them. */
@NullMarked
package org.oportunidad.workshops.calendar;

import org.jspecify.annotations.NullMarked;
