package org.oportunidad.enrolment.change;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.change.RouteChangeTable.Change;
import org.oportunidad.enrolment.change.RouteChangeTable.Hers;
import org.oportunidad.enrolment.change.RouteChangeTable.NewChange;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.enrolment.journey.Progress.At;
import org.oportunidad.enrolment.journey.Transfers;
import org.oportunidad.enrolment.machine.MoveRefused;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.keys.Envelope;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.programme.Routes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What she and staff do with a change of route or level. Problems name what is missing, and then nothing was changed. What
 * she did stays hers: progress is kept by course, so that it counts wherever the course is asked for.
 */
@Component
class ChangeRoute {

    static final int LONGEST_WORDS = 1_000;

    private static final String NOT_POSSIBLE = "enrolment.change.notPossible";

    private final RouteChangeTable table;
    private final FindPlaces places;
    private final Transfers transfers;
    private final Routes routes;
    private final Country country;
    private final SealedText seals;
    private final Envelope envelope;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    ChangeRoute(
            RouteChangeTable table,
            FindPlaces places,
            Transfers transfers,
            Routes routes,
            Country country,
            SealedText seals,
            Envelope envelope,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.places = places;
        this.transfers = transfers;
        this.routes = routes;
        this.country = country;
        this.seals = seals;
        this.envelope = envelope;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** She asks for another route or level. */
    @Transactional
    public Problems ask(UUID her, String path, String words) {
        var problems = Problems.none();
        var hers = table.of(her).orElse(null);
        if (hers == null || !ChangeRule.notNow(hers.state()).isEmpty() || !hers.nothingOpen()) {
            return problems.add("", NOT_POSSIBLE);
        }
        var to = path(path).filter(one -> !one.equals(hers.path())).orElse(null);
        if (to == null) {
            problems.add("path", "enrolment.change.pathNeeded");
        } else if (words.isBlank() && needsWords(hers, to)) {
            problems.add("words", "enrolment.change.wordsNeeded");
        }
        tooLong("words", words, problems);
        if (to != null && !problems.any() && !begin(hers, her, ChangeState.ASKED, to, null, null, words)) {
            problems.add("", NOT_POSSIBLE);
        }
        return problems;
    }

    private boolean needsWords(Hers hers, RouteLevelId to) {
        return ChangeRule.needsWords(
                hers.state(), hers.path(), to, hers.startsOn(), today(), country.parameter("route-change-days"));
    }

    /** She takes back what she asked; where nothing is open it changes nothing. */
    @Transactional
    public void takeBack(UUID her) {
        open(her, ChangeState.ASKED).ifPresent(open -> settle(open, ChangeState.TAKEN_BACK, null, "", null));
    }

    /** She says yes or no to an offer; a yes moves her at once. */
    @Transactional
    public Problems answer(UUID her, UUID account, boolean yes) {
        var problems = Problems.none();
        var open = open(her, ChangeState.OFFERED).orElse(null);
        if (open == null) {
            return problems.add("", NOT_POSSIBLE);
        }
        var cohort = Objects.requireNonNull(open.change().offered()).id();
        if (!settle(open, yes ? ChangeState.DONE : ChangeState.REFUSED, cohort, "", null)) {
            return problems.add("", NOT_POSSIBLE);
        }
        return yes ? move(her, cohort, account, problems, "", "enrolment.change.groupFull") : problems;
    }

    /** Staff agree to what she asked, into a group; she moves at once. */
    @Transactional
    public Problems agree(Viewer by, UUID her, String cohort, String reason) {
        var problems = Problems.none();
        var open = open(her, ChangeState.ASKED).orElse(null);
        if (open == null) {
            return problems.add("", NOT_POSSIBLE);
        }
        reasoned("words", reason, problems);
        var group = table.withGroups(her).orElseThrow().groups().stream()
                .filter(one -> one.id().toString().equals(cohort)
                        && one.path().equals(open.change().to()))
                .findFirst();
        if (group.isEmpty()) {
            problems.add("cohort", "enrolment.change.groupNeeded");
        }
        if (problems.any()) {
            return problems;
        }
        var account = by.account().value();
        if (!settle(open, ChangeState.DONE, group.get().id(), reason, account)) {
            return problems.add("", NOT_POSSIBLE);
        }
        told(by, her, "enrolment.change_agreed", open.change().to(), "enrolment.change.agreed");
        return move(her, group.get().id(), account, problems, "cohort", "enrolment.change.groupNeeded");
    }

    /** Staff say no to what she asked, and why. */
    @Transactional
    public Problems decline(Viewer by, UUID her, String reason) {
        var problems = Problems.none();
        var open = open(her, ChangeState.ASKED).orElse(null);
        if (open == null) {
            return problems.add("", NOT_POSSIBLE);
        }
        reasoned("why", reason, problems);
        if (!problems.any()
                && !settle(
                        open, ChangeState.DECLINED, null, reason, by.account().value())) {
            problems.add("", NOT_POSSIBLE);
        }
        if (!problems.any()) {
            told(by, her, "enrolment.change_declined", open.change().to(), "enrolment.change.declined");
        }
        return problems;
    }

    /** Staff offer her a place in a group of another route or level. */
    @Transactional
    public Problems offer(Viewer by, UUID her, String cohort, String reason) {
        var problems = Problems.none();
        var hers = table.withGroups(her).orElse(null);
        if (hers == null || !ChangeRule.notNow(hers.state()).isEmpty() || !hers.nothingOpen()) {
            return problems.add("", NOT_POSSIBLE);
        }
        var group = hers.groups().stream()
                .filter(one -> one.id().toString().equals(cohort) && !one.path().equals(hers.path()))
                .findFirst();
        if (group.isEmpty()) {
            problems.add("cohort", "enrolment.change.groupNeeded");
        }
        reasoned("words", reason, problems);
        if (!problems.any()) {
            var to = group.orElseThrow();
            if (!begin(
                    hers,
                    her,
                    ChangeState.OFFERED,
                    to.path(),
                    to.id(),
                    by.account().value(),
                    reason)) {
                return problems.add("", NOT_POSSIBLE);
            }
            told(by, her, "enrolment.change_offered", to.path(), "enrolment.change.offered");
        }
        return problems;
    }

    /** Staff take back an offer; where nothing is open it changes nothing. */
    @Transactional
    public void takeOfferBack(Viewer by, UUID her) {
        open(her, ChangeState.OFFERED).ifPresent(open -> {
            if (settle(open, ChangeState.TAKEN_BACK, null, "", by.account().value())) {
                recorded(by, her, "enrolment.change_offer_ended", open.change().to());
            }
        });
    }

    /** What was written about a change, opened; reading what she wrote is recorded by the caller. */
    String words(Change change) {
        return opened(change, change.words(), "words");
    }

    /** What staff answered her. */
    String answer(Change change) {
        return opened(change, change.answer(), "answer");
    }

    private String opened(Change change, @Nullable String sealed, String column) {
        var key = change.key();
        return sealed == null || key == null
                ? ""
                : envelope.open(
                        key,
                        Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)),
                        context(column, change.id()));
    }

    /** Her open change, when it stands where it should. */
    private record Open(UUID her, UUID place, Change change) {}

    private Optional<Open> open(UUID her, ChangeState state) {
        return table.of(her)
                .flatMap(hers -> Optional.ofNullable(hers.change())
                        .filter(change -> change.state() == state)
                        .map(change -> new Open(her, hers.place(), change)));
    }

    /** Moves her, or says beside the field why the group cannot take her; the caller undoes all then. */
    private Problems move(UUID her, UUID cohort, UUID by, Problems problems, String field, String full) {
        var place = places.newestOf(her).orElseThrow();
        try {
            return transfers.changeTo(new At(place, clock.instant(), by), cohort)
                    ? problems
                    : problems.add(field, full);
        } catch (MoveRefused meanwhile) {
            return problems.add("", NOT_POSSIBLE);
        }
    }

    /** False when another one was opened at the same moment. */
    private boolean begin(
            Hers hers,
            UUID her,
            ChangeState state,
            RouteLevelId to,
            @Nullable UUID cohort,
            @Nullable UUID staff,
            String words) {
        var id = Ids.next();
        return table.begin(new NewChange(
                id, hers.place(), her, state, to, cohort, staff, sealed(her, id, "words", words), clock.instant()));
    }

    /** False when somebody else settled it at the same moment. */
    private boolean settle(Open open, ChangeState to, @Nullable UUID cohort, String answer, @Nullable UUID by) {
        var sealed = sealed(open.change().sealedFor(), open.change().id(), "answer", answer);
        return table.settle(
                open.place(), open.change().id(), open.change().state(), to, cohort, sealed, by, clock.instant());
    }

    /** Under the key of whoever the change is sealed for: after two records were joined it is that of the other one. */
    private @Nullable String sealed(UUID sealedFor, UUID change, String column, String words) {
        return words.isBlank()
                ? null
                : seals.seal(List.of(new Words(sealedFor, words.strip(), context(column, change))))
                        .getFirst();
    }

    private static String context(String column, UUID change) {
        return "enrolment.route_change|" + column + "|" + change;
    }

    private void told(Viewer by, UUID her, String action, RouteLevelId to, String template) {
        recorded(by, her, action, to);
        messages.send(new OutgoingMessage(Ids.next(), her, template, Map.of(), Purpose.SERVICE));
    }

    private void recorded(Viewer by, UUID her, String action, RouteLevelId to) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), her, action, to.value()));
    }

    private Optional<RouteLevelId> path(String typed) {
        return typed.matches("[a-z_]{2,40}/[a-z_]{2,40}")
                ? Optional.of(RouteLevelId.of(typed))
                        .filter(id -> routes.level(id).isPresent())
                : Optional.empty();
    }

    private static void reasoned(String field, String reason, Problems problems) {
        if (reason.isBlank()) {
            problems.add(field, "enrolment.change.reasonNeeded");
        }
        tooLong(field, reason, problems);
    }

    private static void tooLong(String field, String words, Problems problems) {
        if (words.strip().length() > LONGEST_WORDS) {
            problems.add(field, "enrolment.change.tooLong", LONGEST_WORDS);
        }
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, country.zone());
    }
}
