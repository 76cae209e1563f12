package org.oportunidad.enrolment.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.review.ReviewTable.Sign;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.After;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of women who wait for a decision: a facilitator’s own, or all for the coordinator. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class ReviewsController {

    private static final String VIEW = "enrolment/review/reviewsPage";
    private static final int SHOWN = 50;
    private static final Duration MAY_TAKE_BACK = Duration.ofHours(24);

    private final ReviewTable table;
    private final DecideReview decide;
    private final Participants participants;
    private final Once once;
    private final Clock clock;

    ReviewsController(ReviewTable table, DecideReview decide, Participants participants, Once once, Clock clock) {
        this.table = table;
        this.decide = decide;
        this.participants = participants;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    ModelAndView reviews(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        return Views.page(VIEW, page(viewer, After.read(after).orElse(null), Problems.none()));
    }

    @PostMapping("/reviews/{place}/{id}/decision")
    ModelAndView decide(
            @PathVariable UUID place,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var problems = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, id + decision, () -> {
            var sign = table.find(scope(viewer), place, id, clock.instant()).orElseThrow(NotFound::new);
            problems[0] = decide.decide(viewer, sign, decision);
            return problems[0].any() ? Optional.empty() : Optional.of("/reviews");
        });
        return done.map(Views::seeOther).orElseGet(() -> Views.invalid(VIEW, page(viewer, null, problems[0])));
    }

    @DeleteMapping("/reviews/{place}/{id}/decision")
    ModelAndView takeBack(
            @PathVariable UUID place,
            @PathVariable UUID id,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        return Views.seeOther(once.run(key, "back " + id, () -> {
            decide.takeBack(viewer, place, id);
            return "/reviews";
        }));
    }

    private ReviewsPage page(Viewer viewer, @Nullable After after, Problems problems) {
        var now = clock.instant();
        var signs = table.open(scope(viewer), after, now, SHOWN + 1);
        var shown = signs.subList(0, Math.min(SHOWN, signs.size()));
        var aside = table.putAside(viewer.account().value(), now.minus(MAY_TAKE_BACK), now);
        var cards = participants.cards(
                viewer,
                Stream.concat(shown.stream(), aside.stream())
                        .map(Sign::woman)
                        .distinct()
                        .toList());
        return new ReviewsPage(
                rows(shown, cards, now),
                signs.size() > SHOWN ? next(shown.getLast()) : null,
                rows(aside, cards, now),
                problems);
    }

    private static List<ReviewsPage.Row> rows(List<Sign> signs, Map<UUID, ParticipantCard> cards, Instant now) {
        return signs.stream()
                .flatMap(sign -> Stream.ofNullable(cards.get(sign.woman()))
                        .map(card -> new ReviewsPage.Row(
                                card.path(),
                                card.names().isBlank() ? card.name() : card.names(),
                                sign.cohortName(),
                                sign.kind().toLowerCase(java.util.Locale.ROOT),
                                Duration.between(sign.seenAt(), now).toDays(),
                                sign.pausedUntil(),
                                "/reviews/" + sign.place() + "/" + sign.id() + "/decision")))
                .toList();
    }

    private static @Nullable UUID scope(Viewer viewer) {
        return viewer.has(Role.COORDINATOR) ? null : viewer.account().value();
    }

    private static String next(Sign last) {
        return new After(last.raisedAt(), last.id()).query();
    }
}
