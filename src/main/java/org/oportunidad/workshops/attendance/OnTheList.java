package org.oportunidad.workshops.attendance;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.Participants;
import org.oportunidad.workshops.seat.Seat;
import org.oportunidad.workshops.seat.Seats;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;
import org.springframework.stereotype.Component;

/** Who stands on the list of a session: those with a place in its section, and those who were there when they had one. */
@Component
class OnTheList {

    private final Seats seats;
    private final AttendanceTable table;
    private final Participants participants;

    OnTheList(Seats seats, AttendanceTable table, Participants participants) {
        this.seats = seats;
        this.table = table;
        this.participants = participants;
    }

    /** Women by name, and how many the viewer may not see. */
    record Women(List<RollCallPage.Woman> shown, int hidden) {}

    Women women(Viewer viewer, OfSection what, Map<UUID, Fact> facts) {
        Collection<UUID> all = new LinkedHashSet<>(facts.keySet());
        seats.in(what.section().id()).stream()
                .filter(Seat::seated)
                .map(Seat::participant)
                .forEach(all::add);
        var cards = participants.cards(viewer, all);
        var around = table.around(what.session().id());
        var shown = RollCallController.sorted(all.stream()
                .flatMap(woman -> Stream.ofNullable(cards.get(woman)))
                .map(card -> new RollCallPage.Woman(
                        card.handle(),
                        card.id().value(),
                        card.names().isBlank() ? card.name() : card.names(),
                        facts.get(card.id().value()),
                        around.recovered().contains(card.id().value()),
                        around.told().get(card.id().value()))));
        return new Women(shown, all.size() - shown.size());
    }
}
