package org.oportunidad.workshops.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.programme.Country;
import org.oportunidad.workshops.completion.WorkshopFacts;
import org.oportunidad.workshops.seat.Seat;
import org.oportunidad.workshops.timetable.Series;
import org.springframework.stereotype.Component;

/** What a woman may see of workshops: those of her cohort, while she has a place in it. */
@Component
class HerWorkshops {

    private final HerTable table;
    private final Enrolments enrolments;
    private final WorkshopFacts facts;
    private final Country country;
    private final Clock clock;

    HerWorkshops(HerTable table, Enrolments enrolments, WorkshopFacts facts, Country country, Clock clock) {
        this.table = table;
        this.enrolments = enrolments;
        this.facts = facts;
        this.country = country;
        this.clock = clock;
    }

    Optional<LearningPlace> placeOf(Viewer viewer) {
        return enrolments
                .placeOf(participantOf(viewer))
                .filter(place -> EnrolmentState.LEARNING.contains(place.state()));
    }

    List<HerSession> all(LearningPlace place) {
        var now = now();
        return table.of(place.participantId(), place.cohort().value()).stream()
                .map(line -> line.pausedAs(place, now))
                .toList();
    }

    /** One session of hers; missing when she has no place in its section. */
    HerSession one(Viewer viewer, UUID session) {
        return placeOf(viewer).stream()
                .flatMap(place -> all(place).stream())
                .filter(line -> line.hers() && line.when().id().equals(session))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    AgendaPage page(LearningPlace place) {
        var all = all(place);
        var now = now();
        var hers = all.stream().filter(HerSession::hers).toList();
        return new AgendaPage(
                hers.stream().filter(line -> line.mayCatchUp(now, days())).toList(),
                hers.stream().filter(line -> !line.over(now)).toList(),
                unchosen(all),
                all.stream()
                        .filter(line -> line.seat() == Seat.State.WAITING)
                        .collect(java.util.stream.Collectors.toMap(
                                line -> line.where().id(), line -> line, (first, later) -> first))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(line -> line.series().title()))
                        .toList(),
                hers.stream()
                        .filter(line -> line.over(now))
                        .sorted(Comparator.comparing(
                                        (HerSession line) -> line.when().startsAt())
                                .reversed())
                        .toList(),
                facts.of(place.participantId(), place.cohort()),
                facts.rule(),
                days(),
                now);
    }

    /** Workshops in which she has neither a place nor a turn. */
    static List<Series> unchosen(List<HerSession> all) {
        return all.stream()
                .filter(line -> line.seat() == null && !line.series().cancelled())
                .map(HerSession::series)
                .toList();
    }

    /** Days in which a missed session can be made up for. */
    int days() {
        return country.parameter("catch-up-days");
    }

    Country country() {
        return country;
    }

    Instant now() {
        return clock.instant();
    }

    static UUID participantOf(Viewer viewer) {
        var participantId = viewer.participantId();
        if (participantId == null) {
            throw new NotFound();
        }
        return participantId;
    }
}
