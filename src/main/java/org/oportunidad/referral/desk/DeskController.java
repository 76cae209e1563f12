package org.oportunidad.referral.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.RequestKey;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.web.Page;
import org.oportunidad.platform.web.Views;
import org.oportunidad.referral.desk.Request.Outcome;
import org.oportunidad.referral.desk.Request.State;
import org.oportunidad.referral.desk.Request.Step;
import org.oportunidad.referral.trained.TrainedTable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list and the requests of a focal point; for all others of the staff these addresses do not exist. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class DeskController {

    private static final String LIST = "referral/desk/talksPage";
    private static final String ONE = "referral/desk/requestPage";
    private static final String HERE = "/talks";
    private static final int PAGE = 30;
    private static final int MOST_WORDS = 4000;
    private static final List<Step.Kind> NOTES = List.of(Step.Kind.REACHED, Step.Kind.TRIED, Step.Kind.NOTE);

    private final FollowRequest follow;
    private final DeskTable table;
    private final TrainedTable trained;
    private final Participants participants;
    private final Accounts accounts;
    private final Clock clock;

    DeskController(
            FollowRequest follow,
            DeskTable table,
            TrainedTable trained,
            Participants participants,
            Accounts accounts,
            Clock clock) {
        this.follow = follow;
        this.table = table;
        this.trained = trained;
        this.participants = participants;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Those who wait for her, by the hour at which they are due.
     *
     * @param gone whether what she wanted was taken by another one or withdrawn
     */
    record TalksPage(List<Line> lines, @Nullable String next, boolean gone) {}

    /**
     * One of them.
     *
     * @param owed whether nobody has talked with her yet
     */
    record Line(
            String handle,
            String name,
            String language,
            Instant dueAt,
            String stateKey,
            boolean owed,
            boolean late,
            boolean mine) {}

    /**
     * One request with how to contact her.
     *
     * @param phone the number to use
     * @param safe her safe-contact rule, if she gave one
     * @param kind as it was chosen
     */
    record RequestPage(
            Request request,
            String name,
            String phone,
            @Nullable SafeContact safe,
            boolean late,
            Map<AccountId, String> staff,
            String kind,
            String note,
            String outcome,
            Problems problems) {

        List<Option> kinds(Page page) {
            return NOTES.stream()
                    .map(one -> Option.of(
                            one.name(), page.t("referral.desk.did." + one.name().toLowerCase(Locale.ROOT))))
                    .toList();
        }

        List<Option> outcomes(Page page) {
            return Arrays.stream(Outcome.values())
                    .map(one -> Option.of(one.name(), page.t(one.key())))
                    .toList();
        }

        String by(Step step) {
            return staff.getOrDefault(new AccountId(step.by()), "—");
        }

        @Nullable
        LocalTime from() {
            return safe == null ? null : safe.from();
        }

        @Nullable
        LocalTime until() {
            return safe == null ? null : safe.until();
        }

        String wayKey() {
            return "referral.desk.way." + request.way().toLowerCase(Locale.ROOT);
        }

        String channelKey() {
            return safe == null
                    ? ""
                    : "referral.desk.channel." + safe.channel().name().toLowerCase(Locale.ROOT);
        }

        String language(Page page) {
            return Locale.forLanguageTag(request.language()).getDisplayLanguage(page.locale());
        }

        String whoseKey() {
            return safe == null
                    ? ""
                    : "referral.desk.phone." + safe.phone().name().toLowerCase(Locale.ROOT);
        }
    }

    @GetMapping(HERE)
    ModelAndView list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String gone,
            Viewer viewer) {
        var me = viewer.account().value();
        if (!trained.isTrained(me)) {
            throw new NotFound();
        }
        var now = clock.instant();
        var place = Place.of(after);
        var rows = table.open(
                me,
                now,
                place.map(Place::due).orElse(null),
                place.map(Place::id).orElse(null),
                PAGE + 1);
        var shown = rows.stream().limit(PAGE).toList();
        var details = participants.details(
                shown.stream().map(DeskTable.Row::participantId).toList());
        var last = shown.isEmpty() ? null : shown.getLast();
        return Views.page(
                LIST,
                new TalksPage(
                        shown.stream()
                                .map(row -> new Line(
                                        row.handle(),
                                        name(details.get(row.participantId())),
                                        Locale.forLanguageTag(row.language()).getDisplayLanguage(viewer.locale()),
                                        row.dueAt(),
                                        row.state().key(),
                                        row.state() != State.REACHED,
                                        row.state() != State.REACHED
                                                && row.dueAt().isBefore(now),
                                        row.mine()))
                                .toList(),
                        rows.size() > PAGE && last != null
                                ? HERE + "?after=" + last.dueAt().toEpochMilli() + "_" + last.id()
                                : null,
                        !gone.isEmpty()));
    }

    /** Where the next part of the list begins. */
    private record Place(Instant due, UUID id) {

        static Optional<Place> of(String sent) {
            if (!sent.matches("\\d{1,15}_[0-9a-f-]{36}")) {
                return Optional.empty();
            }
            try {
                var parts = sent.split("_", 2);
                return Optional.of(
                        new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1])));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    @PostMapping(HERE + "/{request}/taking")
    ModelAndView take(
            @PathVariable String request, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var me = viewer.account().value();
        if (!trained.isTrained(me)) {
            throw new NotFound();
        }
        return Views.seeOther(follow.take(me, RequestKey.of(key), request) ? HERE + "/" + request : HERE + "?gone=1");
    }

    @GetMapping(HERE + "/{request}")
    ModelAndView one(@PathVariable String request, Viewer viewer) {
        return Views.page(ONE, page(read(viewer, request), "", "", "", Problems.none()));
    }

    @PostMapping(HERE + "/{request}/steps")
    ModelAndView step(
            @PathVariable String request,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var found = read(viewer, request);
        var words = PlainText.lines(note);
        var chosen = NOTES.stream().filter(one -> one.name().equals(kind)).findFirst();
        var problems = tooLong(words);
        if (chosen.isEmpty()) {
            problems.add("kind", "referral.desk.chooseKind");
        } else if (chosen.get() == Step.Kind.NOTE && words.isEmpty()) {
            problems.add("note", "referral.desk.noteEmpty");
        }
        if (problems.any()) {
            return Views.invalid(ONE, page(found, kind, words, "", problems));
        }
        follow.note(viewer.account().value(), RequestKey.of(key), found, chosen.orElseThrow(), words);
        return Views.seeOther(HERE + "/" + request);
    }

    @PostMapping(HERE + "/{request}/closing")
    ModelAndView close(
            @PathVariable String request,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var found = read(viewer, request);
        var words = PlainText.lines(last);
        var chosen = Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst();
        var problems = Problems.none();
        if (words.length() > MOST_WORDS) {
            problems.add("last", "referral.talk.tooLong", MOST_WORDS);
        }
        if (chosen.isEmpty()) {
            problems.add("outcome", "referral.desk.chooseOutcome");
        }
        if (problems.any()) {
            return Views.invalid(ONE, page(found, "", words, outcome, problems));
        }
        return moved(viewer, key, found, State.CLOSED, chosen.orElseThrow(), words, HERE + "/" + request);
    }

    @PostMapping(HERE + "/{request}/release")
    ModelAndView release(
            @PathVariable String request, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        return moved(viewer, key, read(viewer, request), State.WAITING, null, "", HERE);
    }

    @PostMapping(HERE + "/{request}/reopening")
    ModelAndView reopen(
            @PathVariable String request, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var found = read(viewer, request);
        if (found.state() != State.CLOSED) {
            return Views.seeOther(HERE + "/" + request);
        }
        return moved(viewer, key, found, State.REACHED, null, "", HERE + "/" + request);
    }

    private ModelAndView moved(
            Viewer viewer, String key, Request request, State to, @Nullable Outcome outcome, String note, String then) {
        var done = (request.state() != State.CLOSED || to == State.REACHED)
                && follow.move(viewer.account().value(), RequestKey.of(key), request, to, outcome, note);
        return Views.seeOther(done || request.state() == to ? then : HERE + "?gone=1");
    }

    private Request read(Viewer viewer, String handle) {
        return follow.read(viewer, handle).orElseThrow(NotFound::new);
    }

    private RequestPage page(Request request, String kind, String note, String outcome, Problems problems) {
        var details = participants.details(new ParticipantId(request.participantId()));
        var known = details.phone();
        return new RequestPage(
                request,
                name(details),
                !request.phone().isEmpty() ? request.phone() : known == null ? "" : known,
                details.safeContact(),
                request.state() == State.TAKEN && request.dueAt().isBefore(clock.instant()),
                accounts.staffNames(request.steps().stream()
                        .map(step -> new AccountId(step.by()))
                        .distinct()
                        .toList()),
                kind,
                note.length() > MOST_WORDS ? note.substring(0, MOST_WORDS) : note,
                outcome,
                problems);
    }

    private static Problems tooLong(String words) {
        var problems = Problems.none();
        return words.length() > MOST_WORDS ? problems.add("note", "referral.talk.tooLong", MOST_WORDS) : problems;
    }

    /** How she wants to be called; of her other names nothing is shown. */
    private static String name(@Nullable PersonalDetails details) {
        var preferred = details == null ? null : details.preferredName();
        if (preferred != null && !preferred.isEmpty()) {
            return preferred;
        }
        var names = details == null ? null : details.names();
        return names == null || names.isEmpty() ? "—" : names.split(" ", 2)[0];
    }
}
