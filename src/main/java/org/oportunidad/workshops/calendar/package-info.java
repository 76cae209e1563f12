/** Agendas for calendar programs: private addresses that can be taken back, in neutral words. */
@NullMarked
package org.oportunidad.workshops.calendar;

import org.jspecify.annotations.NullMarked;
