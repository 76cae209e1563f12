package org.oportunidad.support.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.support.ContactChannel;
import org.oportunidad.support.LoggedContact;
import org.oportunidad.support.work.WorkKind.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens what is owed, and closes what a contact or an answer has settled. */
@Component
public class OpenWork {

    private static final int NEXT_CONTACT = 55;
    private static final int QUESTION = 70;
    private static final int DEBRIEF = 65;
    private static final int NEED = 60;

    private final WorkTable table;
    private final Enrolments enrolments;
    private final AfterContact protocols;
    private final Clock clock;

    OpenWork(WorkTable table, Enrolments enrolments, AfterContact protocols, Clock clock) {
        this.table = table;
        this.enrolments = enrolments;
        this.protocols = protocols;
        this.clock = clock;
    }

    @Transactional
    public void openAll(List<NewWork> items) {
        if (!items.isEmpty()) {
            table.insertAll(items);
        }
    }

    /**
     * Of these women and of that kind: what is true now and not there yet, in the order given. What is open says the number of
     * today, and what is no longer true is closed.
     */
    @Transactional
    public List<NewWork> renew(List<UUID> participants, List<NewWork> stillTrue, WorkKind kind) {
        table.closeOvertaken(participants, stillTrue, kind, clock.instant());
        if (stillTrue.isEmpty()) {
            return List.of();
        }
        table.refresh(stillTrue);
        var known = table.known(stillTrue);
        return stillTrue.stream().filter(item -> !known.contains(item.id())).toList();
    }

    /** Closes alerts that came too late to help, or are about women who are not learning any more. */
    @Transactional
    public void closeOld() {
        table.closeOld(clock.instant());
    }

    /** She was contacted: the contact that was owed is done, and steps of protocols are done or tried again. */
    @Transactional
    public void contacted(LoggedContact contact) {
        var her = contact.participantId();
        for (var item : table.hold(her)) {
            if (item.kind() == WorkKind.NEXT_CONTACT) {
                var outcome = contact.result().answered() ? Outcome.DONE : Outcome.NOT_REACHED;
                table.close(her, item.id(), outcome, contact.by(), contact.at());
            } else if (item.kind() == WorkKind.PROTOCOL) {
                protocols.tried(item, contact, table);
            }
        }
        table.contacted(her, contact.at());
    }

    /** The next contact, always with an owner: who is named, who accompanies her, or who was in contact now. */
    @Transactional
    public void nextContact(LoggedContact after, UUID contact, @Nullable UUID owner, Instant dueAt, ContactChannel by) {
        var her = after.participantId();
        var owes = owner != null ? owner : facilitator(her);
        table.insertAll(List.of(new NewWork(
                her,
                NewWork.id(her, WorkKind.NEXT_CONTACT, contact.toString()),
                WorkKind.NEXT_CONTACT,
                after.reason().name(),
                0,
                null,
                NEXT_CONTACT,
                owes != null ? owes : after.by(),
                by,
                clock.instant(),
                dueAt,
                null)));
    }

    /** Whoever talked with her had a hard time; a coordinator offers her a talk. */
    @Transactional
    public void debrief(LoggedContact after, UUID contact, Instant dueAt) {
        var her = after.participantId();
        table.insertAll(List.of(new NewWork(
                her,
                NewWork.id(her, WorkKind.DEBRIEF, contact.toString()),
                WorkKind.DEBRIEF,
                "HARD",
                0,
                after.by(),
                DEBRIEF,
                null,
                null,
                clock.instant(),
                dueAt,
                null)));
    }

    /** A need of hers waits for a coordinator, or for who accompanies her. */
    @Transactional
    public void need(UUID her, UUID need, String code, boolean coordinators, Instant dueAt) {
        table.insertAll(List.of(new NewWork(
                her,
                NewWork.id(her, WorkKind.NEED, code + "/" + need),
                WorkKind.NEED,
                code,
                0,
                need,
                NEED,
                coordinators ? null : facilitator(her),
                null,
                clock.instant(),
                dueAt,
                null)));
    }

    /** A question of hers waits for an answer. */
    @Transactional
    public void question(UUID her, UUID question, @Nullable UUID owner, Instant askedAt, Instant dueAt) {
        table.insertAll(List.of(new NewWork(
                her,
                NewWork.id(her, WorkKind.QUESTION, question.toString()),
                WorkKind.QUESTION,
                "ASKED",
                0,
                question,
                QUESTION,
                owner,
                null,
                askedAt,
                dueAt,
                null)));
    }

    /** What stood for that question or need is done; false when nothing did. */
    @Transactional
    public boolean settled(UUID her, UUID source, UUID by, Instant at) {
        return table.closeSource(her, source, by, at);
    }

    /** Who accompanies her now. */
    private @Nullable UUID facilitator(UUID her) {
        return enrolments.placeOf(her).map(LearningPlace::facilitatorAccount).orElse(null);
    }
}
