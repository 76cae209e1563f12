package org.oportunidad.workshops.agenda;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.workshops.timetable.Appointment;
import org.oportunidad.workshops.timetable.Appointment.Kind;
import org.springframework.stereotype.Component;

/** The dates of one woman for her calendar, without a word on what they are: sessions, what is due, the last day. */
@Component
public class HerDates {

    private static final int DAYS_BACK = 30;

    private final HerWorkshops workshops;
    private final Enrolments enrolments;

    HerDates(HerWorkshops workshops, Enrolments enrolments) {
        this.workshops = workshops;
        this.enrolments = enrolments;
    }

    /** Hers from a month ago on; nothing while she has no place in a cohort. */
    public List<Appointment> of(UUID participant) {
        return enrolments
                .placeOf(participant)
                .filter(place -> EnrolmentState.LEARNING.contains(place.state()))
                .map(this::dates)
                .orElse(List.of());
    }

    private List<Appointment> dates(LearningPlace place) {
        var zone = workshops.country().zone();
        var since = LocalDate.ofInstant(workshops.now(), zone).minusDays(DAYS_BACK);
        var dates = new ArrayList<Appointment>();
        for (var line : workshops.all(place)) {
            if (line.hers() && !line.when().day().isBefore(since)) {
                dates.add(new Appointment(
                        line.when().id(),
                        Kind.SESSION,
                        "",
                        line.when().day(),
                        line.when().startsAt(),
                        line.when().minutes(),
                        line.where().zone(),
                        !line.takesPlace()));
                due(line).ifPresent(dates::add);
            }
        }
        if (!place.endsOn().isBefore(since)) {
            dates.add(new Appointment(
                    named("last day " + place.enrolment().value()),
                    Kind.LAST_DAY,
                    "",
                    place.endsOn(),
                    null,
                    0,
                    zone,
                    false));
        }
        return dates;
    }

    /** Until when she may make up for it, if she may. */
    private Optional<Appointment> due(HerSession line) {
        if (!line.mayCatchUp(workshops.now(), workshops.days())) {
            return Optional.empty();
        }
        var until = line.due(workshops.days());
        var zone = line.where().zone();
        var named = named("catch-up " + line.when().id());
        return Optional.of(
                new Appointment(named, Kind.DUE, "", until.atZone(zone).toLocalDate(), until, 0, zone, false));
    }

    /** An id that stays and says nothing of where it comes from. */
    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
