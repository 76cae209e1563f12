package org.oportunidad.workshops.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.oportunidad.workshops.timetable.Appointment;

/**
 * Writes appointments as RFC 5545 has them. Each zone comes with its own changes of the clock, taken from the rules by which
 * the moments were reckoned, so that no program has to know them or may know others.
 */
final class FeedWriter {

    /** What is due shows as this long, since a moment without length is left out by some programs. */
    private static final int DUE_MINUTES = 15;

    private static final int LONGEST_LINE = 75;
    private static final int UNFOLDED = 1_000_000;

    private FeedWriter() {}

    /** The bytes of a calendar, in UTF-8. */
    static byte[] write(List<Appointment> appointments, Function<Appointment, String> titles, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Agenda//Agenda 1//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        var timed = appointments.stream().filter(one -> one.startsAt() != null).toList();
        timed.stream()
                .collect(Collectors.groupingBy(Appointment::zone))
                .forEach((zone, ofZone) -> calendar.add(zone(zone, ofZone)));
        appointments.forEach(one -> calendar.add(event(one, titles.apply(one), now)));
        return folded(text(calendar, !appointments.isEmpty())).getBytes(StandardCharsets.UTF_8);
    }

    /** In lines as long as they come; a calendar without anything in it is not valid to the letter, and still read by all. */
    private static String text(Calendar calendar, boolean checked) {
        try {
            var out = new StringWriter();
            new CalendarOutputter(checked, UNFOLDED).output(calendar, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks lines after at most 75 octets and never inside a character (RFC 5545, 3.1). */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length() + 64);
        var octets = 0;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var character = text.codePointAt(i);
            var length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else {
                if (octets + length > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += length;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static VEvent event(Appointment one, String title, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(one.id().toString()));
        event.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        var start = one.startsAt();
        if (start == null) {
            event.add(new DtStart<>(one.day()));
            event.add(new DtEnd<>(one.day().plusDays(1)));
        } else {
            var end = start.plus(Duration.ofMinutes(one.minutes() == 0 ? DUE_MINUTES : one.minutes()));
            event.add(
                    isPlain(start, one.zone())
                            ? new DtStart<>(
                                    in(one.zone()), start.atZone(one.zone()).toLocalDateTime())
                            : new DtStart<>(start));
            event.add(
                    isPlain(end, one.zone())
                            ? new DtEnd<>(in(one.zone()), end.atZone(one.zone()).toLocalDateTime())
                            : new DtEnd<>(end));
        }
        event.add(new Summary(title));
        event.add(one.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    /** Whether the clock on the wall shows this hour once: an hour that comes twice is written in universal time. */
    private static boolean isPlain(Instant moment, ZoneId zone) {
        return zone.getRules()
                        .getValidOffsets(moment.atZone(zone).toLocalDateTime())
                        .size()
                == 1;
    }

    private static ParameterList in(ZoneId zone) {
        return new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.TzId(zone.getId())));
    }

    /** The zone from its last change before the first appointment to the first change after the last one. */
    private static VTimeZone zone(ZoneId zone, List<Appointment> appointments) {
        var moments = appointments.stream()
                .map(Appointment::startsAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var rules = zone.getRules();
        var observances = new ArrayList<Observance>();
        var before = rules.previousTransition(moments.getFirst());
        if (before == null) {
            var offset = rules.getOffset(moments.getFirst());
            observances.add(
                    new Standard(observance(LocalDate.EPOCH.atStartOfDay(), offset, offset, zone, moments.getFirst())));
        } else {
            observances.add(observance(before, zone));
        }
        var last = moments.getLast().plus(Duration.ofDays(1));
        for (var next = rules.nextTransition(moments.getFirst());
                next != null && next.getInstant().isBefore(last);
                next = rules.nextTransition(next.getInstant())) {
            observances.add(observance(next, zone));
        }
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(List.copyOf(observances)));
    }

    private static Observance observance(ZoneOffsetTransition change, ZoneId zone) {
        var properties = observance(
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                zone,
                change.getInstant());
        return zone.getRules().isDaylightSavings(change.getInstant())
                ? new Daylight(properties)
                : new Standard(properties);
    }

    private static PropertyList observance(
            LocalDateTime onset, ZoneOffset from, ZoneOffset to, ZoneId zone, Instant at) {
        List<Property> properties = List.of(
                new DtStart<>(onset),
                new TzOffsetFrom(from),
                new TzOffsetTo(to),
                new TzName(DateTimeFormatter.ofPattern("zzz", Locale.ROOT).format(at.atZone(zone))));
        return new PropertyList(properties);
    }
}
