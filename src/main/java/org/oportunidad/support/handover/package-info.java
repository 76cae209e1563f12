/** Women handed over from one facilitator to another, absences covered, and what somebody owed who left. */
@NullMarked
package org.oportunidad.support.handover;

import org.jspecify.annotations.NullMarked;
