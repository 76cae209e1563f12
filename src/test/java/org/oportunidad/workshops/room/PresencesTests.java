package org.oportunidad.workshops.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.workshops.attendance.Presence;
import org.oportunidad.workshops.room.Presences.Event;
import org.oportunidad.workshops.room.Presences.Event.Kind;
import org.oportunidad.workshops.room.Presences.Stay;

/** What the events of a room come to, for a session of ninety minutes. */
class PresencesTests {

    private static final Instant START = Instant.parse("2026-12-01T22:00:00Z");
    private static final int LENGTH = 90;

    @Test
    void whoIsThereFromBeginningToEndIsPresentForAllOfIt() {
        assertThat(of(joined(-10), left(95))).contains(new Stay(Presence.PRESENT, LENGTH));
        assertThat(of(joined(14), left(90))).contains(new Stay(Presence.PRESENT, LENGTH));
    }

    @Test
    void whoComesLateIsLateAndWhoGoesEarlyWasThereForAPart() {
        assertThat(of(joined(20), left(90))).contains(new Stay(Presence.LATE, 70));
        assertThat(of(joined(0), left(40))).contains(new Stay(Presence.PARTIAL, 40));
    }

    @Test
    void aLineThatBreaksIsCountedWithoutTheHoles() {
        assertThat(of(joined(0), left(20), joined(25), left(85))).contains(new Stay(Presence.PRESENT, LENGTH));
        assertThat(of(joined(0), left(20), joined(60), left(80))).contains(new Stay(Presence.PARTIAL, 40));
    }

    @Test
    void twoDevicesAreOneWoman() {
        assertThat(of(joined(0), joined(10), left(30), left(40))).contains(new Stay(Presence.PARTIAL, 40));
    }

    @Test
    void aRoomThatForgetsToSayThatSheLeftIsBelievedUntilTheEnd() {
        assertThat(of(joined(30))).contains(new Stay(Presence.PARTIAL, 60));
    }

    @Test
    void aRoomThatIsAskedEachMinuteTellsTheMinutes() {
        var seen = java.util.stream.IntStream.range(0, 30)
                .mapToObj(minute -> new Event(Kind.SEEN, at(minute)))
                .toArray(Event[]::new);

        assertThat(of(seen)).contains(new Stay(Presence.PARTIAL, 31));
    }

    @Test
    void whatIsOutsideOfTheSessionIsNothing() {
        assertThat(of(joined(-30), left(-5))).isEmpty();
        assertThat(of(joined(91), left(100))).isEmpty();
        assertThat(of(left(10))).isEmpty();
        assertThat(of()).isEmpty();
    }

    private static java.util.Optional<Stay> of(Event... events) {
        return Presences.of(List.of(events), START, at(LENGTH));
    }

    private static Event joined(int minute) {
        return new Event(Kind.JOINED, at(minute));
    }

    private static Event left(int minute) {
        return new Event(Kind.LEFT, at(minute));
    }

    private static Instant at(int minute) {
        return START.plusSeconds(minute * 60L);
    }
}
