package org.oportunidad.participants.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.DetailRefusal;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.participants.care.CareGrants;
import org.oportunidad.participants.consent.ConsentLedger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facade of this module over its features. */
@Component
class KeptParticipants implements Participants {

    private final Records records;
    private final RecordPrints prints;
    private final DecideConsents deciding;
    private final ConsentLedger ledger;
    private final CareGrants care;

    KeptParticipants(
            Records records, RecordPrints prints, DecideConsents deciding, ConsentLedger ledger, CareGrants care) {
        this.records = records;
        this.prints = prints;
        this.deciding = deciding;
        this.ledger = ledger;
        this.care = care;
    }

    /** Opening, changing and reading a record. */
    @Component
    record Records(OpenRecords opening, ChangeRecord changing, ReadRecords reading) {}

    @Override
    public List<DetailRefusal> open(Registration registration) {
        return openAll(List.of(registration)).getOrDefault(registration.id(), List.of());
    }

    @Override
    public Map<ParticipantId, List<DetailRefusal>> openAll(List<Registration> registrations) {
        return registrations.isEmpty() ? Map.of() : records.opening.openAll(registrations);
    }

    @Override
    public List<DetailRefusal> check(PersonalDetails details) {
        return prints.check(details);
    }

    @Override
    public PersonalDetails asStored(PersonalDetails details) {
        return prints.asStored(details);
    }

    @Override
    public List<DetailRefusal> update(@Nullable AccountId by, ParticipantId participant, PersonalDetails details) {
        return records.changing.change(by, participant, details);
    }

    @Override
    public Map<UUID, PersonalDetails> details(Collection<UUID> participants) {
        return records.reading.detailsOf(participants);
    }

    @Override
    public PersonalDetails details(ParticipantId participant) {
        return records.reading.details(participant.value());
    }

    @Override
    public Optional<Integer> ageOn(ParticipantId participant, LocalDate day) {
        return Optional.ofNullable(details(participant).birthDate())
                .map(born -> Period.between(born, day).getYears());
    }

    @Override
    public Optional<ParticipantCard> find(Viewer viewer, String handle) {
        return records.reading.find(viewer, handle);
    }

    @Override
    public Map<UUID, ParticipantCard> cards(Viewer viewer, Collection<UUID> participants) {
        return records.reading.cards(viewer, participants);
    }

    @Override
    public List<UUID> searchByName(Viewer viewer, String typed) {
        return records.reading.named(viewer, typed);
    }

    @Override
    public List<Set<ParticipantId>> alike(List<PersonalDetails> people) {
        return prints.alike(people);
    }

    @Override
    public void decide(ParticipantId participant, Map<ConsentPurpose, Boolean> consents, ConsentEvidence evidence) {
        deciding.decide(participant, consents, evidence);
    }

    @Override
    public void withdraw(AccountId by, ParticipantId participant, ConsentPurpose purpose) {
        deciding.withdraw(by, participant, purpose);
    }

    @Override
    public boolean holds(ParticipantId participant, ConsentPurpose purpose) {
        return ledger.holds(participant.value(), purpose);
    }

    @Override
    public Set<UUID> holding(Collection<UUID> participants, ConsentPurpose purpose) {
        return ledger.holding(participants, purpose);
    }

    @Override
    @Transactional
    public void giveCare(List<CareGrant> grants) {
        care.give(grants);
    }

    @Override
    public void endCare(ParticipantId participant, String basis, @Nullable AccountId account, Instant at) {
        care.end(participant, basis, account, at);
    }
}
