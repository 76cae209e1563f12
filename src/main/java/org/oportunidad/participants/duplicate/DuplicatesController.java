package org.oportunidad.participants.duplicate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The screen on which the coordinator decides whether two records are one woman. */
@Controller
@AllowedTo(Role.COORDINATOR)
class DuplicatesController {

    private static final int SHOWN = 20;

    private final DuplicateTable table;
    private final MergeRecords merge;
    private final Participants participants;
    private final Country country;
    private final Once once;

    DuplicatesController(
            DuplicateTable table, MergeRecords merge, Participants participants, Country country, Once once) {
        this.table = table;
        this.merge = merge;
        this.participants = participants;
        this.country = country;
        this.once = once;
    }

    @GetMapping("/duplicates")
    ModelAndView list(Viewer viewer, HttpServletRequest request) {
        var pairs = table.pairs(SHOWN);
        var merges = table.merges(SHOWN);
        var cards = participants.cards(
                viewer,
                Stream.concat(
                                pairs.stream().flatMap(pair -> Stream.of(pair.left(), pair.right())),
                                merges.stream().map(DuplicateTable.Merge::into))
                        .distinct()
                        .toList());
        var details = participants.details(pairs.stream()
                .flatMap(pair -> Stream.of(pair.left(), pair.right()))
                .distinct()
                .toList());
        var locale = LanguageOfRequest.of(request).locale();
        return Views.page(
                "participants/duplicate/duplicatesPage",
                new DuplicatesPage(
                        pairs.stream()
                                .filter(pair -> pair.decidedAt() == null)
                                .flatMap(pair -> pair(
                                        pair,
                                        side(cards, details, pair.left(), locale),
                                        side(cards, details, pair.right(), locale)))
                                .toList(),
                        merges.stream()
                                .flatMap(m -> Stream.ofNullable(cards.get(m.into()))
                                        .map(card ->
                                                new DuplicatesPage.Joined(m.id(), card.path(), card.names(), m.at())))
                                .toList(),
                        pairs.stream()
                                .flatMap(pair -> apart(
                                        pair.decidedAt(),
                                        side(cards, details, pair.left(), locale),
                                        side(cards, details, pair.right(), locale)))
                                .toList()));
    }

    private Stream<DuplicatesPage.Pair> pair(
            DuplicatePair pair, DuplicatesPage.@Nullable Side left, DuplicatesPage.@Nullable Side right) {
        return left == null || right == null
                ? Stream.empty()
                : Stream.of(new DuplicatesPage.Pair(
                        left,
                        right,
                        pair.reasons().stream()
                                .map(r -> "participants.duplicates.reason." + r)
                                .toList(),
                        pair.foundAt()));
    }

    private static Stream<DuplicatesPage.Apart> apart(
            @Nullable Instant at, DuplicatesPage.@Nullable Side left, DuplicatesPage.@Nullable Side right) {
        return at == null || left == null || right == null
                ? Stream.empty()
                : Stream.of(new DuplicatesPage.Apart(left, right, at));
    }

    private DuplicatesPage.@Nullable Side side(
            Map<UUID, ParticipantCard> cards, Map<UUID, PersonalDetails> known, UUID id, Locale locale) {
        var card = cards.get(id);
        var details = known.get(id);
        if (card == null || details == null) {
            return null;
        }
        return new DuplicatesPage.Side(
                card.handle(),
                card.path(),
                card.names(),
                Optional.ofNullable(card.communeCut())
                        .flatMap(country::commune)
                        .map(commune -> commune.label(locale))
                        .orElse(""),
                details.birthDate(),
                details.phone(),
                details.email());
    }

    /** Which record goes on, that they are two women, or that this has to be looked at again. */
    @PostMapping("/duplicates")
    ModelAndView decide(
            Viewer viewer,
            @RequestParam String left,
            @RequestParam String right,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        var one = id(viewer, left);
        var other = id(viewer, right);
        return Views.seeOther(once.run(key, left + right + decision, () -> {
            switch (decision) {
                case "left" -> merge.same(viewer, other, one);
                case "right" -> merge.same(viewer, one, other);
                case "different" -> merge.different(viewer, one, other);
                case "undecided" -> merge.undecided(viewer, one, other);
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return "/duplicates";
        }));
    }

    @PostMapping("/duplicates/merges/{id}/undoing")
    ModelAndView undo(
            Viewer viewer, @PathVariable UUID id, @RequestParam(name = "_key", defaultValue = "") String key) {
        return Views.seeOther(once.run(key, id.toString(), () -> {
            merge.undo(viewer, id);
            return "/duplicates";
        }));
    }

    private UUID id(Viewer viewer, String handle) {
        return participants
                .find(viewer, handle)
                .map(card -> card.id().value())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
