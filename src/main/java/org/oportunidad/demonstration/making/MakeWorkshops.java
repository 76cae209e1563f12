package org.oportunidad.demonstration.making;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.oportunidad.demonstration.plan.Fate;
import org.oportunidad.demonstration.plan.Group;
import org.oportunidad.demonstration.plan.Woman;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;
import org.oportunidad.workshops.WorkshopHistory;
import org.oportunidad.workshops.WorkshopHistory.Attended;
import org.oportunidad.workshops.WorkshopHistory.Meeting;
import org.oportunidad.workshops.WorkshopHistory.Place;
import org.oportunidad.workshops.WorkshopHistory.Planned;
import org.oportunidad.workshops.WorkshopHistory.Recovered;
import org.oportunidad.workshops.WorkshopHistory.Slot;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The workshops of a cohort, with who came, who missed a session and who made up for it, true to what became of each. */
@Component
@Profile("demo")
class MakeWorkshops {

    private static final int SECTION = 30;
    private static final int CAPACITY = 35;
    private static final int MINUTES = 90;
    private static final int SESSIONS = 2;

    /** When sections meet, one after the other: evenings, a morning, an afternoon. */
    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(19, 0), LocalTime.of(10, 0), LocalTime.of(20, 30), LocalTime.of(15, 0));

    private final WorkshopHistory history;
    private final Country country;

    MakeWorkshops(WorkshopHistory history, Country country) {
        this.history = history;
        this.country = country;
    }

    /**
     * What has happened by that moment is recorded; later sessions are planned.
     *
     * @return when each was last at one
     */
    List<Step> make(Group group, CohortId cohort, UUID facilitator, Instant now) {
        var planned = planned(group, cohort, facilitator, now);
        history.planAll(planned);
        var places = new ArrayList<Place>();
        var attended = new ArrayList<Attended>();
        var recovered = new ArrayList<Recovered>();
        var women = group.women().stream()
                .filter(woman -> woman.fate() != Fate.NO_SHOW)
                .toList();
        for (int topic = 0; topic < planned.size(); topic++) {
            var workshop = planned.get(topic);
            if (!group.closed() && topic == planned.size() - 1) {
                break;
            }
            for (int i = 0; i < women.size(); i++) {
                var section = workshop.sections().get(i % workshop.sections().size());
                var woman = women.get(i);
                places.add(new Place(
                        woman.id(), workshop.id(), section.id(), workshop.at().plus(9, ChronoUnit.DAYS)));
                if (woman.fate().started()) {
                    went(group, woman, section, topic, facilitator, now, attended, recovered);
                }
            }
        }
        history.attendAll(places, attended, recovered);
        return attended.stream()
                .filter(one -> one.minutes() > 0)
                .map(one -> new Step(one.participantId(), one.at(), null))
                .toList();
    }

    /** A running cohort has one workshop behind it, one that goes on these days, and one whose sections are open. */
    private List<Planned> planned(Group group, CohortId cohort, UUID facilitator, Instant now) {
        var today = LocalDate.ofInstant(now, country.zone());
        var titles = InventedWorkshops.titles(group.route());
        var days = group.closed()
                ? List.of(group.startsOn().plusDays(12), group.startsOn().plusDays(33))
                : List.of(
                        group.startsOn().plusDays(8),
                        later(group.startsOn().plusDays(15), today.minusDays(4)),
                        today.plusDays(10));
        var sections = Math.max(2, (group.women().size() + SECTION - 1) / SECTION);
        var at = group.startsOn().minusDays(7).atStartOfDay(country.zone()).toInstant();
        return IntStream.range(0, days.size())
                .mapToObj(topic -> new Planned(
                        Ids.at(at),
                        cohort,
                        titles.get(topic).title(),
                        titles.get(topic).about(),
                        SESSIONS * MINUTES,
                        at,
                        IntStream.range(0, sections)
                                .mapToObj(number -> slot(
                                        days.get(topic).plusDays(number % 2),
                                        HOURS.get(number % HOURS.size()),
                                        facilitator,
                                        titles.get(topic),
                                        now))
                                .toList()))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Slot slot(LocalDate first, LocalTime time, UUID facilitator, InventedWorkshops.Topic topic, Instant now) {
        var id = Ids.next();
        return new Slot(
                id,
                CAPACITY,
                facilitator,
                country.locales().getFirst().getLanguage(),
                "https://meet.example.org/taller-" + id.toString().substring(24),
                IntStream.range(0, SESSIONS)
                        .mapToObj(week -> new Meeting(
                                Ids.next(),
                                first.plusWeeks(week),
                                time,
                                MINUTES,
                                end(first.plusWeeks(week), time).isBefore(now.minus(2, ChronoUnit.HOURS))
                                        ? topic.summary()
                                        : "",
                                topic.questions()))
                        .toList());
    }

    private Instant end(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(country.zone()).toInstant().plus(MINUTES, ChronoUnit.MINUTES);
    }

    private void went(
            Group group,
            Woman woman,
            Slot section,
            int topic,
            UUID facilitator,
            Instant now,
            List<Attended> attended,
            List<Recovered> recovered) {
        for (int week = 0; week < SESSIONS; week++) {
            var session = section.sessions().get(week);
            var end = end(session.day(), session.time());
            if (!end.isBefore(now)) {
                continue;
            }
            int number = topic * SESSIONS + week;
            var came = came(woman, number) && !end.isAfter(silent(woman, now));
            var minutes = came ? woman.chance(8, 300 + number) && woman.fate() != Fate.GRADUATED ? 50 : MINUTES : 0;
            attended.add(new Attended(woman.id(), session.id(), minutes, MINUTES, facilitator, end));
            if (!came && woman.chance(55, 320) && !session.summary().isEmpty() && group.closed()) {
                recovered.add(new Recovered(
                        woman.id(),
                        session.id(),
                        InventedWorkshops.answers(woman),
                        end.plus(2 + woman.pick(60, 330), ChronoUnit.HOURS)));
            }
        }
    }

    /** Who is at risk was not seen for days. */
    private static Instant silent(Woman woman, Instant now) {
        return woman.fate() == Fate.AT_RISK ? now.minus(11, ChronoUnit.DAYS) : now;
    }

    /** A graduate missed one of four sessions at most; who left came at the beginning; the others come to most. */
    private static boolean came(Woman woman, int number) {
        return switch (woman.fate()) {
            case GRADUATED -> woman.pick(4, 310) != number || woman.chance(60, 311);
            case DROPPED -> number < 1 + woman.pick(2, 312);
            case AT_RISK -> number == 0;
            default -> woman.chance(78, 313 + number);
        };
    }
}
