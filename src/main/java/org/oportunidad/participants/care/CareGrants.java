package org.oportunidad.participants.care;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ParticipantId;
import org.springframework.stereotype.Component;

/** Gives and ends the right to see a woman. */
@Component
public class CareGrants {

    private final CareGrantTable table;

    CareGrants(CareGrantTable table) {
        this.table = table;
    }

    public void give(List<CareGrant> grants) {
        table.give(grants);
    }

    public void end(ParticipantId participant, String basis, @Nullable AccountId account, Instant at) {
        table.end(participant.value(), basis, account == null ? null : account.value(), at);
    }

    public List<AccountId> caring(UUID participant, Instant at) {
        return table.accounts(participant, at).stream().map(AccountId::new).toList();
    }
}
