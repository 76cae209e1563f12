package org.oportunidad.support.broadcast;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.MessageTexts;
import org.oportunidad.messaging.MessageTexts.Written;
import org.oportunidad.messaging.TestForm;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.Formats;
import org.oportunidad.platform.text.Language;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.support.broadcast.Broadcast.State;
import org.oportunidad.support.broadcast.BroadcastPage.May;
import org.oportunidad.support.broadcast.BroadcastPage.Sampled;
import org.oportunidad.support.broadcast.BroadcastPage.Testing;
import org.oportunidad.support.broadcast.WomanTable.Count;
import org.oportunidad.support.broadcast.WomanTable.Expected;
import org.oportunidad.support.broadcast.WomanTable.Picked;
import org.springframework.stereotype.Component;

/** Puts the page of a broadcast together, for whoever looks. */
@Component
class ReadBroadcasts {

    private static final int SAMPLE = 10;
    private static final int SHOWN = 50;

    private final BroadcastTable table;
    private final WomanTable women;
    private final AudienceTable audiences;
    private final Participants participants;
    private final MessageTexts texts;
    private final Formats formats;
    private final Country country;
    private final Clock clock;

    ReadBroadcasts(
            BroadcastTable table,
            WomanTable women,
            AudienceTable audiences,
            Participants participants,
            MessageTexts texts,
            Formats formats,
            Country country,
            Clock clock) {
        this.table = table;
        this.women = women;
        this.audiences = audiences;
        this.participants = participants;
        this.texts = texts;
        this.formats = formats;
        this.country = country;
        this.clock = clock;
    }

    BroadcastTable.Scope scope(Viewer viewer) {
        return new BroadcastTable.Scope(
                viewer.account().value(), viewer.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR), clock.instant());
    }

    Broadcast find(Viewer viewer, UUID id) {
        return table.find(scope(viewer), id).orElseThrow(NotFound::new);
    }

    BroadcastPage page(
            Viewer viewer,
            Broadcast one,
            Locale locale,
            TestForm form,
            @Nullable String said,
            Problems problems,
            @Nullable String refusal) {
        var began = one.startedAt() != null || one.state() == State.ENDED;
        var count = began || !one.isCounted()
                ? new Count(List.of(), List.of())
                : women.count(one.id(), viewer.has(Role.COORDINATOR) ? SAMPLE : 0);
        return new BroadcastPage(
                one,
                previews(one, count.expected(), locale),
                count.expected(),
                sample(viewer, count),
                began ? women.figures(scope(viewer), one.id()) : List.of(),
                words(one.audience(), locale),
                may(viewer, one),
                new Testing(channels(viewer, one), form, said, problems),
                refusal);
    }

    private List<String> channels(Viewer viewer, Broadcast one) {
        return viewer.has(Role.COORDINATOR) && one.isCounted() && one.endedAt() == null
                ? texts.forTests().stream().map(TestForm::code).toList()
                : List.of();
    }

    /** The language of who looks, and those of the women. */
    private Map<Language, Written> previews(Broadcast one, List<Expected> expected, Locale locale) {
        var written = new LinkedHashMap<Language, Written>();
        Language.of(locale.getLanguage()).ifPresent(own -> written.put(own, written(own, one)));
        Arrays.stream(Language.values())
                .filter(language ->
                        expected.stream().anyMatch(some -> some.language().equals(language.code())))
                .forEach(language -> written.computeIfAbsent(language, other -> written(other, one)));
        return written;
    }

    private Written written(Language language, Broadcast one) {
        return texts.written(language, one.text().template(), Filling.in(language, one.text(), one.filled(), formats));
    }

    private List<Sampled> sample(Viewer viewer, Count count) {
        if (count.sample().isEmpty()) {
            return List.of();
        }
        var cards = participants.cards(
                viewer, count.sample().stream().map(Picked::participantId).toList());
        return count.sample().stream()
                .filter(woman -> cards.containsKey(woman.participantId()))
                .map(woman -> {
                    var card = Objects.requireNonNull(cards.get(woman.participantId()));
                    return new Sampled(
                            name(card),
                            card.path(),
                            Language.of(woman.expected().language())
                                    .map(Language::ownName)
                                    .orElse(""),
                            woman.expected().way(),
                            woman.expected().obstacle());
                })
                .toList();
    }

    private static May may(Viewer viewer, Broadcast one) {
        var writes = viewer.has(Role.COORDINATOR);
        var keeps = viewer.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
        var state = one.state();
        return new May(
                writes && state == State.DRAFT,
                writes && state == State.DRAFT && one.isCounted(),
                keeps && one.mayApprove(viewer.account().value()),
                keeps && (state == State.WAITING || state == State.APPROVED && one.startedAt() == null),
                keeps && (state == State.APPROVED || state == State.SENDING),
                keeps && state == State.STOPPED,
                viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR) && one.startedAt() != null);
    }

    WomenPage women(Viewer viewer, Broadcast one, String standing, UUID after) {
        var found = women.told(scope(viewer), one.id(), standing, after, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        var cards = participants.cards(
                viewer, shown.stream().map(WomanTable.Told::participantId).toList());
        return new WomenPage(
                one,
                standing,
                shown.stream()
                        .filter(row -> cards.containsKey(row.participantId()))
                        .map(row -> {
                            var card = Objects.requireNonNull(cards.get(row.participantId()));
                            return new WomenPage.Row(name(card), card.path(), row.standing(), row.why());
                        })
                        .toList(),
                found.size() > SHOWN
                        ? "?standing=" + standing + "&after=" + shown.getLast().id()
                        : null,
                after.equals(new UUID(0, 0)));
    }

    private static String name(ParticipantCard card) {
        return card.names().isBlank() ? card.name() : card.names();
    }

    /** The filter in words. */
    private BroadcastPage.Words words(Audience audience, Locale locale) {
        var names = audience.cohort() == null && audience.facilitator() == null
                ? new AudienceTable.Names("", "")
                : audiences.names(audience);
        return new BroadcastPage.Words(
                names.cohort(),
                audience.level().isEmpty()
                        ? List.of()
                        : RouteLevelId.of(audience.level()).nameKeys(),
                audience.stages().stream().map(Audience.Stage::code).toList(),
                country.region(audience.region())
                        .map(region -> region.shortName(locale))
                        .orElse(""),
                country.commune(audience.commune())
                        .map(commune -> commune.label(locale))
                        .orElse(""),
                names.facilitator(),
                audience.idle());
    }
}
