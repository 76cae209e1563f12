package org.oportunidad.enrolment.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.springframework.stereotype.Component;

/** Gives the living places of women to another facilitator, with the right to open their pages. */
@Component
class Entrust {

    private final EntrustTable table;
    private final Participants participants;

    Entrust(EntrustTable table, Participants participants) {
        this.table = table;
        this.participants = participants;
    }

    Map<UUID, UUID> entrust(Collection<UUID> women, UUID facilitator, Instant at) {
        var before = new HashMap<UUID, UUID>();
        var grants = new ArrayList<CareGrant>();
        for (var place : table.entrust(women, facilitator)) {
            var woman = new ParticipantId(place.participant());
            var basis = "cohort:" + place.cohort();
            var last = place.facilitator();
            if (last != null && !last.equals(facilitator)) {
                participants.endCare(woman, basis, new AccountId(last), at);
                before.put(place.participant(), last);
            }
            grants.add(new CareGrant(woman, new AccountId(facilitator), basis, at, null));
        }
        participants.giveCare(grants);
        return before;
    }
}
