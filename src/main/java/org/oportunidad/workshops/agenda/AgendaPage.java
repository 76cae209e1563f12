package org.oportunidad.workshops.agenda;

import java.time.Instant;
import java.util.List;
import org.oportunidad.workshops.completion.Hours;
import org.oportunidad.workshops.timetable.Series;

/**
 * Her workshops.
 *
 * @param toCatchUp what she may make up for now
 * @param ahead her sessions to come, the next one first
 * @param unchosen workshops in which she has chosen no section
 * @param turns sections whose waiting list she is on, one line each
 * @param past her sessions that are over, the newest first
 * @param days in which a missed session can be made up for
 */
record AgendaPage(
        List<HerSession> toCatchUp,
        List<HerSession> ahead,
        List<Series> unchosen,
        List<HerSession> turns,
        List<HerSession> past,
        Hours hours,
        Hours.Rule rule,
        int days,
        Instant now) {

    boolean nothing() {
        return ahead.isEmpty() && unchosen.isEmpty() && turns.isEmpty() && past.isEmpty();
    }
}
