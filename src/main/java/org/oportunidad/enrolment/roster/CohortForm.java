package org.oportunidad.enrolment.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCohort;
import org.oportunidad.enrolment.cohort.Cohort;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.RouteLevelId;

/** A cohort as it was typed. */
public record CohortForm(
        String code,
        String name,
        String path,
        String modality,
        String startsOn,
        String endsOn,
        String capacity,
        String facilitator) {

    static final CohortForm EMPTY = new CohortForm("", "", "", "ONLINE", "", "", "30", "");

    /** A field that was not sent is null, whatever its type says. */
    public CohortForm {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        path = Objects.requireNonNullElse(path, "");
        modality = Objects.requireNonNullElse(modality, "");
        startsOn = Objects.requireNonNullElse(startsOn, "");
        endsOn = Objects.requireNonNullElse(endsOn, "");
        capacity = Objects.requireNonNullElse(capacity, "");
        facilitator = Objects.requireNonNullElse(facilitator, "");
    }

    static CohortForm of(Cohort cohort) {
        return new CohortForm(
                cohort.code(),
                cohort.name(),
                cohort.route() + "/" + cohort.level(),
                cohort.modality(),
                cohort.startsOn().toString(),
                cohort.endsOn().toString(),
                Integer.toString(cohort.capacity()),
                Objects.toString(cohort.facilitatorAccount(), ""));
    }

    Problems problems() {
        var problems = Problems.none();
        if (name.isBlank() || name.strip().length() > 200) {
            problems.add("name", "enrolment.roster.nameWrong");
        }
        if (!code.strip().matches("[A-Z0-9][A-Z0-9-]{1,39}")) {
            problems.add("code", "enrolment.roster.codeWrong");
        }
        if (!path.matches("[a-z_]{2,40}/[a-z_]{2,40}")) {
            problems.add("path", "enrolment.roster.pathWrong");
        }
        if (!modality.matches("ONLINE|HUB|BLENDED")) {
            problems.add("modality", "enrolment.roster.modalityWrong");
        }
        var starts = day(startsOn);
        var ends = day(endsOn);
        if (starts == null) {
            problems.add("startsOn", "enrolment.roster.startWrong");
        }
        if (ends == null || (starts != null && !ends.isAfter(starts))) {
            problems.add("endsOn", ends == null ? "enrolment.roster.endWrong" : "enrolment.roster.orderWrong");
        }
        if (number() < 1) {
            problems.add("capacity", "enrolment.roster.capacityWrong");
        }
        return problems;
    }

    /** The cohort; only when there are no problems. */
    NewCohort cohort(UUID id, Instant at) {
        var level = RouteLevelId.of(path);
        return new NewCohort(
                new CohortId(id),
                code.strip(),
                name.strip(),
                level.route(),
                level.level(),
                modality,
                Objects.requireNonNull(day(startsOn)),
                Objects.requireNonNull(day(endsOn)),
                number(),
                account(),
                at);
    }

    @Nullable
    UUID account() {
        return facilitator.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(facilitator) : null;
    }

    private int number() {
        if (!capacity.strip().matches("[0-9]{1,4}")) {
            return -1;
        }
        var number = Integer.parseInt(capacity.strip());
        return number > 2000 ? -1 : number;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.getYear() < 2000 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
