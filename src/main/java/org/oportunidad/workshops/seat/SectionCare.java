package org.oportunidad.workshops.seat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.springframework.stereotype.Component;

/** Whoever gives a section may see its women, until some weeks after its last session, so that she can finish its lists. */
@Component
class SectionCare {

    private static final Duration AFTERWARDS = Duration.ofDays(60);

    private final SeatTable seats;
    private final Participants participants;
    private final Clock clock;

    SectionCare(SeatTable seats, Participants participants, Clock clock) {
        this.seats = seats;
        this.participants = participants;
        this.clock = clock;
    }

    void give(UUID section, Collection<UUID> women) {
        seats.carer(section)
                .ifPresent(carer -> participants.giveCare(women.stream()
                        .map(woman -> new CareGrant(
                                new ParticipantId(woman),
                                new AccountId(carer.account()),
                                basis(section),
                                clock.instant(),
                                carer.endsAt() == null ? null : carer.endsAt().plus(AFTERWARDS)))
                        .toList()));
    }

    void end(UUID section, UUID woman) {
        participants.endCare(new ParticipantId(woman), basis(section), null, clock.instant());
    }

    private static String basis(UUID section) {
        return "section:" + section;
    }
}
