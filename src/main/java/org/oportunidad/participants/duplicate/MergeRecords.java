package org.oportunidad.participants.duplicate;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.ParticipantsMerged;
import org.oportunidad.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Joins two records that a human found to be one woman: every module moves its rows and says which, so that it can be undone. */
@Component
class MergeRecords {

    private static final TypeReference<Map<String, List<String>>> MOVED = new TypeReference<>() {};

    private final DuplicateTable table;
    private final List<PersonalRecords> modules;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    MergeRecords(
            DuplicateTable table,
            List<PersonalRecords> modules,
            Audit audit,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.table = table;
        this.modules = modules;
        this.audit = audit;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** False when one of them was joined, erased or decided meanwhile. */
    @Transactional
    public boolean same(Viewer by, UUID from, UUID into) {
        var at = clock.instant();
        if (from.equals(into) || !table.hold(from, into)) {
            return false;
        }
        decided(from, into, "SAME", by);
        var moved = new LinkedHashMap<String, List<String>>();
        modules.forEach(module -> moved.put(module.schema(), module.merge(from, into)));
        table.addMerge(new DuplicateTable.Merge(
                Ids.next(),
                from,
                into,
                json.writeValueAsString(moved),
                by.account().value(),
                at));
        note(by, into, "participant.merged");
        note(by, from, "participant.merged");
        events.publishEvent(new ParticipantsMerged(new ParticipantId(from), new ParticipantId(into), false, at));
        return true;
    }

    @Transactional
    public boolean different(Viewer by, UUID one, UUID other) {
        note(by, one, "participant.found_different");
        return decided(one, other, "DIFFERENT", by);
    }

    /** Takes back that they are two women: the pair waits for a decision again. */
    @Transactional
    public void undecided(Viewer by, UUID one, UUID other) {
        note(by, one, "participant.found_different_undone");
        table.reopen(one, other, "DIFFERENT");
    }

    /** Parts them again, each with what was its own. */
    @Transactional
    public boolean undo(Viewer by, UUID mergeId) {
        var at = clock.instant();
        var merge = table.undo(mergeId, by.account().value(), at);
        merge.ifPresent(m -> {
            var moved = json.readValue(m.moved(), MOVED);
            modules.reversed().forEach(module -> {
                var rows = moved.get(module.schema());
                if (rows != null && !rows.isEmpty()) {
                    module.unmerge(m.from(), m.into(), rows);
                }
            });
            table.reopen(m.from(), m.into(), "SAME");
            note(by, m.from(), "participant.unmerged");
            note(by, m.into(), "participant.unmerged");
            events.publishEvent(
                    new ParticipantsMerged(new ParticipantId(m.from()), new ParticipantId(m.into()), true, at));
        });
        return merge.isPresent();
    }

    private boolean decided(UUID one, UUID other, String decision, Viewer by) {
        var left = one.toString().compareTo(other.toString()) < 0 ? one : other;
        var right = left.equals(one) ? other : one;
        return table.decide(left, right, decision, by.account().value(), clock.instant());
    }

    private void note(Viewer by, UUID subject, String action) {
        audit.record(AuditEvent.of(by.account().value(), by.actorRole(), subject, action));
    }
}
