package org.oportunidad.workshops.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.workshops.timetable.Appointment;
import org.oportunidad.workshops.timetable.Appointment.Kind;

/** What another library reads in a calendar that we wrote. */
class FeedWriterTests {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    /** The six countries, with those of their zones whose clocks change in ways of their own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Santiago",
                "Pacific/Easter",
                "America/Punta_Arenas",
                "Asia/Kolkata",
                "America/Mexico_City",
                "America/Tijuana",
                "Asia/Amman",
                "Africa/Douala",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "America/Port-au-Prince"
            })
    void everyHourOfAYearIsReadAsTheMomentThatWasMeant(String name) {
        var zone = ZoneId.of(name);
        var appointments = new ArrayList<Appointment>();
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(3)) {
            appointments.add(
                    session(day.atTime(LocalTime.of(19, 0)).atZone(zone).toInstant(), zone));
            appointments.add(
                    session(day.atTime(LocalTime.of(1, 30)).atZone(zone).toInstant(), zone));
        }

        var read = read(appointments);

        var meant = appointments.stream().map(Appointment::startsAt).toList();
        var rules = read.getTimezoneInfo().getComponents().iterator().next();
        assertThat(read.getTimezoneInfo().getComponents()).hasSize(1);
        assertThat(read.getEvents().stream().map(event -> moment(event, rules))).containsExactlyElementsOf(meant);
        for (var i = 0; i < meant.size(); i++) {
            if (isFarFromChanges(meant.get(i), zone)) {
                assertThat(start(read.getEvents().get(i))).isEqualTo(meant.get(i));
            }
        }
    }

    /**
     * The moment by the letter of RFC 5545, 3.6.5: of all observances the one that began last by the clock on the wall. The
     * other library, which read the parts, reckons itself by universal time on the days of a change and by whole hours.
     */
    private static Instant moment(VEvent event, VTimezone rules) {
        var start = event.getDateStart().getValue().getRawComponents();
        if (start.isUtc()) {
            return wall(start).toInstant(ZoneOffset.UTC);
        }
        var observances = new ArrayList<Observance>(rules.getStandardTimes());
        observances.addAll(rules.getDaylightSavingsTime());
        var offset = observances.stream()
                .filter(one -> !onset(one).isAfter(wall(start)))
                .max(Comparator.comparing(FeedWriterTests::onset))
                .orElseThrow()
                .getTimezoneOffsetTo()
                .getValue()
                .getMillis();
        return wall(start).toInstant(ZoneOffset.ofTotalSeconds((int) (offset / 1_000)));
    }

    private static LocalDateTime onset(Observance observance) {
        return wall(observance.getDateStart().getValue().getRawComponents());
    }

    private static LocalDateTime wall(DateTimeComponents parts) {
        return LocalDateTime.of(
                parts.getYear(),
                parts.getMonth(),
                parts.getDate(),
                parts.getHour(),
                parts.getMinute(),
                parts.getSecond());
    }

    private static boolean isFarFromChanges(Instant moment, ZoneId zone) {
        var rules = zone.getRules();
        var offset = rules.getOffset(moment).getTotalSeconds();
        return rules.getOffset(moment.minus(Duration.ofDays(2))).getTotalSeconds() == offset
                && rules.getOffset(moment.plus(Duration.ofDays(2))).getTotalSeconds() == offset
                && !zone.getId().equals("Australia/Lord_Howe");
    }

    @Test
    void nothingIsWrongInTheEyesOfTheOtherLibrary() {
        var santiago = ZoneId.of("America/Santiago");
        var all = List.of(
                session(NOW, santiago),
                session(NOW, ZoneId.of("Asia/Amman")),
                new Appointment(
                        UUID.randomUUID(), Kind.LAST_DAY, "", LocalDate.of(2027, 1, 31), null, 0, santiago, false),
                new Appointment(UUID.randomUUID(), Kind.DUE, "", LocalDate.of(2027, 1, 1), NOW, 0, santiago, true));

        var read = read(all);

        assertThat(read.validate(ICalVersion.V2_0).isEmpty())
                .as(read.validate(ICalVersion.V2_0).toString())
                .isTrue();
        assertThat(read.getEvents().get(2).getDateStart().getValue().hasTime()).isFalse();
        assertThat(read.getEvents().get(3).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void longAndStrangeTitlesArriveAsTheyWere() {
        var title = "Taller; «vender», 100\\% \uD83D\uDE42\nورشة " + "muy larga ".repeat(20);

        var bytes = FeedWriter.write(List.of(session(NOW, ZoneId.of("Asia/Kolkata"))), one -> title, NOW);

        var text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text).contains("\r\n");
        assertThat(Biweekly.parse(text)
                        .first()
                        .getEvents()
                        .getFirst()
                        .getSummary()
                        .getValue())
                .isEqualTo(title);
    }

    @Test
    void anEmptyAgendaIsACalendarToo() {
        var text = new String(FeedWriter.write(List.of(), one -> "", NOW), StandardCharsets.UTF_8);

        assertThat(text).startsWith("BEGIN:VCALENDAR").endsWith("END:VCALENDAR\r\n");
        assertThat(Biweekly.parse(text).first().getEvents()).isEmpty();
    }

    private static ICalendar read(List<Appointment> appointments) {
        var bytes = FeedWriter.write(appointments, one -> "Cita", NOW);
        return Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).first();
    }

    private static Instant start(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private static Appointment session(Instant start, ZoneId zone) {
        return new Appointment(
                UUID.randomUUID(), Kind.SESSION, "", start.atZone(zone).toLocalDate(), start, 90, zone, false);
    }
}
