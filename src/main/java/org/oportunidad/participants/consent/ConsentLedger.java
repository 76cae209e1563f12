package org.oportunidad.participants.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.platform.web.WhileLooking;
import org.springframework.stereotype.Component;

/** Writes her decisions and says which are in force; ids grow, so that two decisions of one moment keep their order. */
@Component
public class ConsentLedger {

    private static final String HISTORY = "participants.consents";

    private final ConsentTable table;
    private final WhileLooking looking;

    ConsentLedger(ConsentTable table, WhileLooking looking) {
        this.table = table;
        this.looking = looking;
    }

    /**
     * A decision about to be written.
     *
     * @param sealedEvidence place and witness under her key, if any were noted
     */
    public record Answer(
            UUID participant, ConsentPurpose purpose, boolean yes, ConsentEvidence evidence, Sealed sealedEvidence) {}

    /** Seals place and witness for the row that will hold them. */
    @FunctionalInterface
    public interface Sealed {
        byte @Nullable [] forRow(UUID row);
    }

    /** Writes all; a yes noted by staff never weakens a yes that she gave herself. */
    public void write(List<Answer> answers, boolean mayHaveAnswered) {
        var entries = new ArrayList<ConsentEntry>();
        for (var answer : answers) {
            var id = UuidCreator.getTimeOrderedEpoch();
            var decision = !answer.yes()
                    ? ConsentDecision.REFUSED
                    : answer.evidence().pending() ? ConsentDecision.PENDING : ConsentDecision.GIVEN;
            if (decision == ConsentDecision.PENDING
                    && mayHaveAnswered
                    && holds(answer.participant(), answer.purpose())) {
                continue;
            }
            entries.add(entry(id, answer, decision));
        }
        table.add(entries);
    }

    private static ConsentEntry entry(UUID id, Answer answer, ConsentDecision decision) {
        var evidence = answer.evidence();
        var by = evidence.recordedBy();
        return new ConsentEntry(
                id,
                answer.participant(),
                answer.purpose(),
                decision,
                answer.purpose().noticeVersion(),
                evidence.language(),
                evidence.medium(),
                by == null ? null : by.value(),
                answer.sealedEvidence().forRow(id),
                evidence.at());
    }

    public void withdraw(UUID participant, ConsentPurpose purpose, String language, Instant at) {
        table.add(List.of(new ConsentEntry(
                UuidCreator.getTimeOrderedEpoch(),
                participant,
                purpose,
                ConsentDecision.WITHDRAWN,
                purpose.noticeVersion(),
                language,
                ConsentEvidence.Medium.SCREEN,
                null,
                null,
                at)));
    }

    public boolean holds(UUID participant, ConsentPurpose purpose) {
        return table.holds(participant, purpose);
    }

    public Set<UUID> holding(Collection<UUID> participants, ConsentPurpose purpose) {
        return participants.isEmpty() ? Set.of() : new HashSet<>(table.holding(participants, purpose));
    }

    public List<ConsentEntry> history(UUID participant) {
        return looking.once(HISTORY, participant, () -> table.history(participant));
    }

    /** Takes over her ledger from a statement that brought it with her record, for the rest of this look. */
    public void keep(UUID participant, List<ConsentEntry> history) {
        looking.keep(HISTORY, participant, history);
    }

    /** The newest entry of each purpose that was ever asked. */
    public Map<ConsentPurpose, ConsentEntry> inForce(UUID participant) {
        var newest = new EnumMap<ConsentPurpose, ConsentEntry>(ConsentPurpose.class);
        history(participant).forEach(entry -> newest.putIfAbsent(entry.purpose(), entry));
        return newest;
    }
}
