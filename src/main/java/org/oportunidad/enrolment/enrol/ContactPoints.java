package org.oportunidad.enrolment.enrol;

import java.time.Clock;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.LoginKind;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.springframework.stereotype.Component;

/**
 * Notices that she gave a phone or an e-mail: from then on she can sign in with it and go on anywhere, and her draft no
 * longer vanishes. No page says whether somebody else has the same contact.
 */
@Component
class ContactPoints {

    private final ApplicationTable table;
    private final Participants participants;
    private final Accounts accounts;
    private final Clock clock;

    ContactPoints(ApplicationTable table, Participants participants, Accounts accounts, Clock clock) {
        this.table = table;
        this.participants = participants;
        this.accounts = accounts;
        this.clock = clock;
    }

    void noticed(HerApplication application) {
        var details = participants.details(new ParticipantId(application.participant()));
        if (details.phone() == null && details.email() == null) {
            return;
        }
        accounts.openParticipant(application.participant(), application.language());
        if (details.email() != null) {
            accounts.addLogin(application.participant(), LoginKind.EMAIL, details.email());
        }
        if (details.phone() != null) {
            accounts.addLogin(application.participant(), LoginKind.PHONE, details.phone());
        }
        table.contactGiven(application.id(), clock.instant());
    }
}
