package org.oportunidad.support.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Arranges who sees to whose women during an absence: the other one has their pages and their work until it is over. */
@Component
class ArrangeCover {

    private final HandoverTable table;
    private final Participants participants;
    private final Country country;
    private final Audit audit;
    private final Clock clock;

    ArrangeCover(HandoverTable table, Participants participants, Country country, Audit audit, Clock clock) {
        this.table = table;
        this.participants = participants;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void arrange(Viewer by, AccountId away, AccountId cover, LocalDate from, LocalDate until) {
        var id = Ids.next();
        var begins = from.atStartOfDay(country.zone()).toInstant();
        var ends = until.plusDays(1).atStartOfDay(country.zone()).toInstant();
        table.insertCover(
                id, away.value(), cover.value(), from, until, by.account().value(), clock.instant());
        participants.giveCare(table.women(away.value()).stream()
                .map(woman -> new CareGrant(new ParticipantId(woman), cover, "cover:" + id, begins, ends))
                .toList());
        note(by, "support.cover_arranged", from + "/" + until);
    }

    @Transactional
    public void end(Viewer by, UUID id, UUID away) {
        var now = clock.instant();
        table.endCover(id, now);
        table.women(away).forEach(woman -> participants.endCare(new ParticipantId(woman), "cover:" + id, null, now));
        note(by, "support.cover_ended", id.toString());
    }

    private void note(Viewer by, String action, String detail) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), null, action, detail));
    }
}
