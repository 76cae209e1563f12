package org.oportunidad.enrolment.journey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.DropReason;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.bulk.BulkEnrolments.ContactTry;
import org.oportunidad.enrolment.journey.Progress.At;
import org.oportunidad.enrolment.machine.EnrolmentMoves;
import org.oportunidad.enrolment.machine.MoveRefused;
import org.oportunidad.enrolment.machine.Verdict;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.Language;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The moves that a facilitator or coordinator makes by hand, with the words for what is missing. */
@Component
class StaffMoves {

    private final FindPlaces places;
    private final Progress progress;
    private final Turns turns;
    private final Transfers transfers;
    private final Country country;
    private final Audit audit;
    private final Clock clock;

    StaffMoves(
            FindPlaces places,
            Progress progress,
            Turns turns,
            Transfers transfers,
            Country country,
            Audit audit,
            Clock clock) {
        this.places = places;
        this.progress = progress;
        this.turns = turns;
        this.transfers = transfers;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<JourneyPage> page(
            Viewer viewer, ParticipantCard woman, Language language, JourneyPage.Typed typed, Problems problems) {
        return places.newestOf(woman.id().value()).map(place -> {
            var today = LocalDate.ofInstant(clock.instant(), country.zone());
            return new JourneyPage(
                    woman.handle(),
                    woman.names().isBlank() ? woman.name() : woman.names(),
                    code(place.state()),
                    place.cohortName(),
                    place.startsOn(),
                    place.endsOn(),
                    place.pausedUntil(),
                    place.dueOn().equals(place.endsOn()) ? null : place.dueOn(),
                    place.cohortCloses(today),
                    progress.requirements(List.of(place)).getOrDefault(place.participant(), List.of()).stream()
                            .map(part -> new JourneyPage.Part(
                                    progress.title(part, language), part.done(), part.recognised(), part.total()))
                            .toList(),
                    moves(viewer, place, place.cohortCloses(today)),
                    transfers.targets(place),
                    Arrays.stream(DropReason.values())
                            .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    today,
                    typed,
                    problems);
        });
    }

    /** What may be done now: leaving needs support first or a cohort at its end, withdrawing the coordinator. */
    private static List<String> moves(Viewer viewer, Place place, boolean closes) {
        var moves = new ArrayList<String>();
        EnrolmentMoves.TABLE.after(place.state()).keySet().forEach(to -> {
            switch (to) {
                case ACTIVE -> moves.add(place.state() == EnrolmentState.ENROLLED ? "" : "return");
                case AT_RISK -> moves.add("risk");
                case PAUSED -> moves.add("pause");
                case DROPPED -> moves.add(closes || place.state() == EnrolmentState.AT_RISK ? "dropout" : "");
                case TRANSFERRED -> moves.add("transfer");
                case NO_SHOW -> moves.add("no-show");
                case ENROLLED -> moves.add("next-cohort");
                case WITHDRAWN -> moves.add(viewer.has(Role.COORDINATOR) ? "withdrawal" : "");
                default -> {
                    // completion, graduation and what follows happen by what she does
                }
            }
        });
        moves.removeIf(String::isEmpty);
        return moves;
    }

    /** Makes the move; problems name what is missing, and then nothing was changed. */
    @Transactional
    public Problems make(
            Viewer viewer, ParticipantCard woman, String move, Map<String, String> typed, List<JourneyPage.Try> tries) {
        var problems = Problems.none();
        var place = places.newestOf(woman.id().value()).orElseThrow();
        var at = new At(place, clock.instant(), viewer.account().value());
        try {
            switch (move) {
                case "pause" -> pause(at, typed.getOrDefault("until", ""), problems);
                case "return" -> turns.resumeAll(List.of(at));
                case "risk" -> turns.atRiskAll(List.of(at));
                case "no-show" -> turns.noShowAll(List.of(at));
                case "dropout" -> dropout(at, typed.getOrDefault("reason", ""), tries, problems);
                case "transfer" -> transfers.transfer(at, typed.getOrDefault("cohort", ""), problems);
                case "next-cohort" -> transfers.enrolAgain(at, typed.getOrDefault("cohort", ""), problems);
                case "withdrawal" -> withdraw(viewer, at, problems);
                default -> problems.add("", "enrolment.journey.notNow");
            }
        } catch (MoveRefused refused) {
            problems.add(field(move), key(refused.verdict()));
        }
        if (!problems.any()) {
            audit.record(new AuditEvent(
                    viewer.account().value(), viewer.actorRole(), place.participant(), "enrolment.moved", move));
        }
        return problems;
    }

    private void pause(At at, String until, Problems problems) {
        var day = day(until);
        if (day == null) {
            problems.add("until", "enrolment.journey.dayNeeded");
        } else {
            turns.pause(at, day);
        }
    }

    private void dropout(At at, String reason, List<JourneyPage.Try> typed, Problems problems) {
        if (Arrays.stream(DropReason.values()).noneMatch(known -> known.name().equalsIgnoreCase(reason))) {
            problems.add("reason", "enrolment.journey.reasonNeeded");
        }
        var tries = new ArrayList<ContactTry>();
        for (var one : typed) {
            var when = day(one.day());
            if (when == null || at.at().isBefore(start(when)) || !known(one)) {
                problems.add("tries", "enrolment.journey.tryWrong");
            } else {
                tries.add(new ContactTry(one.channel(), start(when), one.result()));
            }
        }
        if (!problems.any()) {
            var why = DropReason.valueOf(reason.toUpperCase(Locale.ROOT));
            turns.dropAll(List.of(new Turns.Leaving(at.place(), why, tries, at.at(), at.by())));
        }
    }

    private void withdraw(Viewer viewer, At at, Problems problems) {
        if (viewer.has(Role.COORDINATOR)) {
            turns.withdraw(at);
        } else {
            problems.add("", "enrolment.journey.coordinatorOnly");
        }
    }

    private static boolean known(JourneyPage.Try one) {
        return one.channel().matches("WHATSAPP|PHONE|EMAIL|SMS|APP|IN_PERSON")
                && one.result().matches("NO_ANSWER|WRONG_CONTACT|ANSWERED|LEFT_MESSAGE");
    }

    private Instant start(LocalDate day) {
        return day.atTime(LocalTime.of(0, 0)).atZone(country.zone()).toInstant();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.getYear() < 2000 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Beside which field it is said that a condition of the move is missing. */
    private static String field(String move) {
        return switch (move) {
            case "pause" -> "until";
            case "dropout" -> "tries";
            default -> "";
        };
    }

    private static String key(Verdict verdict) {
        return verdict instanceof Verdict.Missing missing
                ? "enrolment.journey.missing." + missing.guard().name().toLowerCase(Locale.ROOT)
                : "enrolment.journey.notNow";
    }

    private static String code(EnrolmentState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
