package org.oportunidad.participants.contact;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.participants.record.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells messaging which women are behind the addresses, and how one of them may be phoned. */
@Component
class KnownWomen implements Correspondents {

    private final ReachTable table;
    private final Participants participants;
    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;

    KnownWomen(ReachTable table, Participants participants, Sealing sealing, Audit audit, Clock clock) {
        this.table = table;
        this.participants = participants;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Set<UUID> withPhone(String phone) {
        return table.withContact("PHONE", sealing.contact("PHONE", phone));
    }

    @Override
    public Set<UUID> withMail(String address) {
        return table.withContact("EMAIL", sealing.contact("EMAIL", address));
    }

    @Override
    public Optional<UUID> living(UUID participant) {
        return table.living(participant).map(ReachTable.Living::id);
    }

    @Override
    public Map<UUID, byte[]> keys(Collection<UUID> women) {
        return women.isEmpty() ? Map.of() : table.keys(women);
    }

    @Override
    public Map<UUID, Woman> seen(Viewer viewer, Collection<UUID> women) {
        var seen = new HashMap<UUID, Woman>();
        participants.cards(viewer, women).forEach((id, card) -> seen.put(id, new Woman(name(card), card.path())));
        return seen;
    }

    @Override
    public @Nullable Set<UUID> inCareOf(Viewer viewer) {
        return viewer.has(Role.COORDINATOR)
                ? null
                : table.inCareOf(viewer.account().value(), clock.instant());
    }

    @Override
    public List<UUID> named(Viewer viewer, String typed) {
        return participants.searchByName(viewer, typed);
    }

    /** The look and its record in one transaction. */
    @Override
    @Transactional
    public Optional<SafeCall> call(Viewer viewer, UUID participant) {
        var card = participants.cards(viewer, List.of(participant)).get(participant);
        if (card == null) {
            return Optional.empty();
        }
        audit.record(AuditEvent.of(viewer.account().value(), viewer.actorRole(), participant, "messaging.number_seen"));
        var details = participants.details(new ParticipantId(participant));
        var rule = details.safeContact();
        return Optional.of(new SafeCall(
                name(card),
                card.path(),
                Objects.requireNonNullElse(details.phone(), ""),
                (rule == null
                        ? "unknown"
                        : rule.phone().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                hours(rule),
                rule == null || rule.discreet() || rule.phone() != SafeContact.Phone.OWN,
                rule == null || rule.codeWord() == null ? "" : rule.codeWord()));
    }

    private static String name(ParticipantCard card) {
        return card.names().isBlank() ? card.name() : card.names();
    }

    private static String hours(@Nullable SafeContact rule) {
        return rule == null || rule.from() == null ? "" : rule.from() + "–" + rule.until();
    }
}
