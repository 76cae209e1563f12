package org.oportunidad.workshops.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.programme.Country;
import org.oportunidad.workshops.WorkshopHistory;
import org.oportunidad.workshops.attendance.AttendanceTable;
import org.oportunidad.workshops.attendance.AttendanceTable.NewFact;
import org.oportunidad.workshops.attendance.Mark;
import org.oportunidad.workshops.attendance.Presence;
import org.oportunidad.workshops.catchup.CatchUp;
import org.oportunidad.workshops.history.HistoryTable.Numbered;
import org.oportunidad.workshops.history.HistoryTable.SealedRecovery;
import org.oportunidad.workshops.history.HistoryTable.Timed;
import org.oportunidad.workshops.timetable.Moments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over workshops by the same rules of times, facts and seals as on the screen. */
@Component
class TakeHistory implements WorkshopHistory {

    private final HistoryTable table;
    private final AttendanceTable attendance;
    private final SealedText seals;
    private final Country country;

    TakeHistory(HistoryTable table, AttendanceTable attendance, SealedText seals, Country country) {
        this.table = table;
        this.attendance = attendance;
        this.seals = seals;
        this.country = country;
    }

    @Override
    @Transactional
    public void planAll(List<Planned> workshops) {
        if (workshops.isEmpty()) {
            return;
        }
        table.series(workshops);
        var sections = workshops.stream()
                .flatMap(one -> IntStream.range(0, one.sections().size())
                        .mapToObj(number -> new Numbered(
                                one.id(), number + 1, one.sections().get(number))))
                .toList();
        table.sections(
                sections, country.zone(), Moments.utc(workshops.getFirst().at()).toString());
        var sessions = sections.stream()
                .flatMap(section -> IntStream.range(0, section.slot().sessions().size())
                        .mapToObj(number -> new Timed(
                                section.slot().id(),
                                number + 1,
                                section.slot().sessions().get(number),
                                country.zone())))
                .toList();
        table.sessions(sessions);
        table.digests(sessions.stream()
                .filter(session -> !session.meeting().summary().isEmpty())
                .toList());
    }

    @Override
    @Transactional
    public void attendAll(List<Place> places, List<Attended> attended, List<Recovered> recovered) {
        table.seats(places);
        attendance.add(attended.stream().map(TakeHistory::fact).toList());
        var words = new ArrayList<Words>();
        recovered.forEach(one -> IntStream.range(0, 3)
                .forEach(number -> words.add(new Words(
                        one.participantId(), one.answers().get(number), CatchUp.context(one.session(), number)))));
        var sealed = words.isEmpty() ? List.<String>of() : seals.seal(words);
        table.recoveries(IntStream.range(0, recovered.size())
                .mapToObj(
                        number -> new SealedRecovery(recovered.get(number), sealed.subList(number * 3, number * 3 + 3)))
                .toList());
    }

    private static NewFact fact(Attended one) {
        var presence =
                one.minutes() == 0 ? Presence.ABSENT : one.minutes() < one.of() ? Presence.PARTIAL : Presence.PRESENT;
        return new NewFact(
                one.session(), new Mark(one.participantId(), presence, one.minutes(), null), null, one.by(), one.at());
    }
}
