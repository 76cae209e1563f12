package org.oportunidad.workshops.catchup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.oportunidad.workshops.catchup.CatchUpTable.Sealed;
import org.oportunidad.workshops.completion.WorkshopFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A facilitator publishes what a session was about; whoever missed it answers three questions and has recovered it. */
@Component
public class CatchUp {

    private final CatchUpTable table;
    private final SealedText seals;
    private final Enrolments enrolments;
    private final WorkshopFacts facts;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    CatchUp(
            CatchUpTable table,
            SealedText seals,
            Enrolments enrolments,
            WorkshopFacts facts,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.seals = seals;
        this.enrolments = enrolments;
        this.facts = facts;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** What one woman answered. */
    record Answered(UUID participant, List<String> answers) {}

    @Transactional(readOnly = true)
    public Optional<Digest> digest(UUID session) {
        return table.digest(session);
    }

    /** Publishes or corrects; the first time those who missed the session are told. */
    @Transactional
    public void publish(Viewer by, UUID session, DigestForm form) {
        var first = table.publish(session, form, by.account().value(), clock.instant());
        audit.record(new AuditEvent(
                by.account().value(), by.actorRole(), null, "workshops.digest_published", session.toString()));
        if (first) {
            messages.sendAll(table.missed(session).stream()
                    .map(woman -> new OutgoingMessage(
                            Ids.next(), woman, "workshops.catchup.published", Map.of(), Purpose.SERVICE))
                    .toList());
        }
    }

    /** Keeps her answers; answering again changes nothing. */
    @Transactional
    public void answer(LearningPlace place, UUID session, CatchUpForm form) {
        var her = place.participantId();
        var sealed = seals.seal(IntStream.range(0, 3)
                .mapToObj(number -> new Words(her, form.answers().get(number), context(session, number)))
                .toList());
        var now = clock.instant();
        if (table.done(her, session, sealed, now)) {
            enrolments.activity(place, now);
            facts.changed(List.of(her), now);
        }
    }

    /** What was answered, for whoever may see these women; reading is recorded with each. */
    @Transactional
    public List<Answered> read(Viewer viewer, UUID session, java.util.function.UnaryOperator<List<UUID>> mayBeSeen) {
        var all = table.of(session);
        var seen = mayBeSeen.apply(all.stream().map(Sealed::participant).toList());
        var shown = all.stream().filter(one -> seen.contains(one.participant())).toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        audit.recordAll(shown.stream()
                .map(one -> new AuditEvent(
                        viewer.account().value(),
                        viewer.actorRole(),
                        one.participant(),
                        "workshops.catch_up_read",
                        session.toString()))
                .toList());
        var words = new ArrayList<Words>();
        shown.forEach(one -> IntStream.range(0, 3)
                .forEach(number ->
                        words.add(new Words(one.sealedFor(), one.answers().get(number), context(session, number)))));
        var opened = seals.open(words).iterator();
        return shown.stream()
                .map(one -> new Answered(one.participant(), List.of(opened.next(), opened.next(), opened.next())))
                .toList();
    }

    public static String context(UUID session, int number) {
        return "workshops.catch_up|answer_" + (number + 1) + "|" + session;
    }
}
