package org.oportunidad.workshops.seat;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.oportunidad.workshops.freetime.FreeTime;
import org.oportunidad.workshops.freetime.FreeTimes;
import org.oportunidad.workshops.seat.Seat.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives places and keeps the waiting lists moving. Every change holds the workshop first, so that the last place is given
 * once; whoever asks the callers of this class has been checked by them.
 */
@Component
public class Seats {

    private static final Collection<String> LEARNING =
            EnrolmentState.LEARNING.stream().map(Enum::name).toList();

    private static final int STEP = 200;

    private final SeatTable table;
    private final SectionCare care;
    private final FreeTimes times;
    private final Messages messages;
    private final Clock clock;

    Seats(SeatTable table, SectionCare care, FreeTimes times, Messages messages, Clock clock) {
        this.table = table;
        this.care = care;
        this.times = times;
        this.messages = messages;
        this.clock = clock;
    }

    /** Asks for a place in that section; what she has elsewhere in the workshop she keeps until she gets it. */
    @Transactional
    public Taken take(UUID participant, UUID series, UUID section) {
        if (!table.hold(series)) {
            return Taken.CLOSED;
        }
        var hers = table.of(participant, series);
        var already =
                hers.stream().filter(seat -> seat.section().equals(section)).findFirst();
        if (already.isPresent()) {
            return already.get().seated() ? Taken.SEATED : Taken.WAITING;
        }
        var room = table.rooms(series, clock.instant()).stream()
                .filter(one -> one.section().equals(section) && one.open())
                .findFirst();
        if (room.isEmpty()) {
            return Taken.CLOSED;
        }
        if (room.get().free()) {
            hers.forEach(this::end);
            table.insert(new Seat(Ids.next(), participant, series, section, State.SEATED), clock.instant());
            care.give(section, List.of(participant));
            hers.stream().filter(Seat::seated).forEach(seat -> moveUp(seat.section()));
            return Taken.SEATED;
        }
        hers.stream().filter(seat -> !seat.seated()).forEach(this::end);
        table.insert(new Seat(Ids.next(), participant, series, section, State.WAITING), clock.instant());
        return Taken.WAITING;
    }

    /** Gives up what she has in the workshop; whoever waits moves up. Repeating it changes nothing. */
    @Transactional
    public void leave(UUID participant, UUID series) {
        if (table.hold(series)) {
            leaveAll(table.of(participant, series));
        }
    }

    /** Gives free places of a section to those who wait: after its capacity grew. */
    @Transactional
    public void widened(UUID series, UUID section) {
        if (table.hold(series)) {
            moveUp(section);
        }
    }

    /**
     * Places the women who have chosen no section: where her free hours are known in a section that lies in them, and of
     * those where there is most room; how many got a place.
     */
    @Transactional
    public int placeTheOthers(UUID series) {
        int placed = 0;
        if (table.hold(series)) {
            var women = table.withoutPlace(series, LEARNING);
            var hours = times.ofAll(women);
            var slots = table.slots(series);
            for (var woman : women) {
                var free = hours.get(woman);
                var widest = table.rooms(series, clock.instant()).stream()
                        .filter(room -> room.open() && room.free())
                        .max(Comparator.comparing((SeatTable.Room room) ->
                                        free != null && suits(slots.getOrDefault(room.section(), List.of()), free))
                                .thenComparingInt(room -> room.capacity() - room.seated()));
                if (widest.isEmpty()) {
                    return placed;
                }
                take(woman, series, widest.get().section());
                placed++;
            }
        }
        return placed;
    }

    private static boolean suits(List<SeatTable.Hours> sessions, FreeTime free) {
        return !sessions.isEmpty()
                && sessions.stream()
                        .allMatch(one -> free.fits(
                                one.day().getDayOfWeek(), one.time(), one.time().plusMinutes(one.minutes())));
    }

    /** Those of a section, with a place first, then the waiting list in its order. */
    @Transactional(readOnly = true)
    public List<Seat> in(UUID section) {
        return table.in(section);
    }

    /** Lets whoever gives the section now see its women; the one before no longer does. */
    @Transactional
    public void givenByAnother(UUID section) {
        var women = table.in(section).stream()
                .filter(Seat::seated)
                .map(Seat::participant)
                .toList();
        women.forEach(woman -> care.end(section, woman));
        care.give(section, women);
    }

    /** Frees the places of women who left their cohort, so that others move up; one step of a clock. */
    @Transactional
    public int tidy() {
        var stale = table.stale(LEARNING, clock.instant(), STEP);
        stale.stream().map(Seat::series).distinct().forEach(table::hold);
        leaveAll(stale);
        return stale.size();
    }

    private void leaveAll(List<Seat> seats) {
        seats.forEach(this::end);
        seats.stream().filter(Seat::seated).map(Seat::section).distinct().forEach(this::moveUp);
    }

    private void end(Seat seat) {
        table.leave(seat.id(), clock.instant());
        if (seat.seated()) {
            care.end(seat.section(), seat.participant());
        }
    }

    /** Whoever moves up may leave a place elsewhere, which the next there gets, and so on until nobody moves. */
    private void moveUp(UUID section) {
        var next = table.nextInTurn(section);
        while (next.isPresent() && hasRoom(next.get())) {
            var lucky = next.get();
            var before = table.of(lucky.participant(), lucky.series()).stream()
                    .filter(Seat::seated)
                    .toList();
            before.forEach(this::end);
            table.promote(lucky.id(), clock.instant());
            care.give(section, List.of(lucky.participant()));
            tell(lucky);
            before.forEach(seat -> moveUp(seat.section()));
            next = table.nextInTurn(section);
        }
    }

    private boolean hasRoom(Seat waiting) {
        return table.rooms(waiting.series(), clock.instant()).stream()
                .anyMatch(room -> room.section().equals(waiting.section()) && room.free() && room.open());
    }

    private void tell(Seat lucky) {
        messages.send(new OutgoingMessage(
                lucky.id(), lucky.participant(), "workshops.seat.movedUp", Map.of(), Purpose.SERVICE));
    }
}
