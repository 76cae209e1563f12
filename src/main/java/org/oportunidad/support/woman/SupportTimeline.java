package org.oportunidad.support.woman;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.forms.SealedText;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.StudyHistory;
import org.oportunidad.participants.TimelineEntries;
import org.oportunidad.participants.TimelineEntry;
import org.oportunidad.platform.text.Text;
import org.oportunidad.support.contact.ReadContacts;
import org.oportunidad.support.handover.HandoverWords;
import org.oportunidad.support.woman.HerSupport.Told;
import org.springframework.stereotype.Component;

/** Contacts with what was said, alerts with what became of them, lessons and workshops: one story from one statement. */
@Component
class SupportTimeline implements TimelineEntries {

    private final FindSupport support;
    private final StudyHistory study;
    private final SealedText seals;

    SupportTimeline(FindSupport support, StudyHistory study, SealedText seals) {
        this.support = support;
        this.study = study;
        this.seals = seals;
    }

    @Override
    public List<TimelineEntry> about(Viewer viewer, UUID participantId, Window window) {
        var told = support.story(participantId, window).told();
        var sealed = told.stream().flatMap(one -> words(one).stream()).toList();
        var opened = (sealed.isEmpty() ? List.<String>of() : seals.open(sealed)).iterator();
        return told.stream()
                .flatMap(one -> entry(one, words(one).isPresent() ? opened.next() : null, viewer.language()).stream())
                .toList();
    }

    private static Optional<SealedText.Words> words(Told one) {
        return one.words() == null || one.sealedFor() == null || one.id() == null
                ? Optional.empty()
                : Optional.of(
                        one.kind().equals("handover")
                                ? HandoverWords.of(one.sealedFor(), one.words(), one.id())
                                : ReadContacts.words(one.sealedFor(), one.words(), one.id()));
    }

    private Optional<TimelineEntry> entry(Told one, @Nullable String words, String language) {
        return switch (one.kind()) {
            case "contact" ->
                Optional.of(new TimelineEntry(
                        one.at(),
                        "phone",
                        "support.contact.line." + code(one.second()),
                        List.of(
                                "support.contact.channel." + code(one.first()),
                                "support.contact.result." + code(one.third())),
                        words,
                        null));
            case "raised" -> Optional.of(TimelineEntry.of(one.at(), "eye", "support.woman.raised", why(one)));
            case "closed" ->
                Optional.of(TimelineEntry.of(
                        one.at(),
                        "circle-check",
                        one.fourth().isEmpty() ? "support.woman.closedByTime" : "support.woman.closed",
                        why(one),
                        "support.work.outcome." + code(one.third()),
                        one.fourth()));
            case "handover" ->
                Optional.of(new TimelineEntry(
                        one.at(),
                        "users",
                        one.first().isEmpty() ? "support.woman.entrusted" : "support.woman.handedOver",
                        List.of(one.second(), one.first()),
                        words,
                        null));
            case "broadcast" ->
                Optional.of(TimelineEntry.of(
                        one.at(),
                        "message-circle",
                        "support.woman.broadcast",
                        one.first().replace("support.broadcast.", "support.broadcast.text.")));
            case "need" ->
                Optional.of(TimelineEntry.of(
                        one.at(),
                        "heart-handshake",
                        "support.woman.support." + one.second(),
                        "support.need.kind." + code(one.first())));
            default -> study.told(new StudyHistory.Row(one.kind(), one.first(), one.second(), one.at()), language);
        };
    }

    private static Text why(Told one) {
        return Text.of("support.work.why." + code(one.first()) + "." + code(one.second()), one.amount());
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
