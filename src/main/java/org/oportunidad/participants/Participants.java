package org.oportunidad.participants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Viewer;

/** The women's records as other modules open, correct, find and respect them. */
public interface Participants {

    /** Opens a record, or leaves it when the same id was opened before. Empty = stored; otherwise nothing was. */
    List<DetailRefusal> open(Registration registration);

    /** The same for many, in batches; those without refusal are stored, the others are in the answer. */
    Map<ParticipantId, List<DetailRefusal>> openAll(List<Registration> registrations);

    /** What could not be stored, without storing anything. */
    List<DetailRefusal> check(PersonalDetails details);

    /** The details as they would be stored: a phone in E.164, an e-mail in small letters, a document without signs. */
    PersonalDetails asStored(PersonalDetails details);

    /**
     * Adds to or corrects what is known. Empty = stored; otherwise nothing was.
     *
     * @param by whoever types, null when it is she before she has an account
     */
    List<DetailRefusal> update(@Nullable AccountId by, ParticipantId participant, PersonalDetails details);

    /** Everything known, for herself: the caller has proven that it is she who asks. */
    PersonalDetails details(ParticipantId participant);

    /** The same of many women, in two statements for all; who is not there is not in the map. */
    Map<UUID, PersonalDetails> details(Collection<UUID> participants);

    /** Her age on that day, if she told her birth date. */
    Optional<Integer> ageOn(ParticipantId participant, LocalDate day);

    /** By the handle of an address; nothing unless the viewer may see her. */
    Optional<ParticipantCard> find(Viewer viewer, String handle);

    /** Names for a list, in one query; those whom the viewer may not see are left out. */
    Map<UUID, ParticipantCard> cards(Viewer viewer, Collection<UUID> participants);

    /** Women with all of these whole words in their names, forgiving accents and case; at most 200. */
    List<UUID> searchByName(Viewer viewer, String typed);

    /** For each of these people, the records that are probably the same woman (document, phone, or names and birth). */
    List<Set<ParticipantId>> alike(List<PersonalDetails> people);

    /** Writes her yes or no for each purpose into the ledger; what staff wrote down for her is pending. */
    void decide(ParticipantId participant, Map<ConsentPurpose, Boolean> consents, ConsentEvidence evidence);

    /** Takes a consent back, at once. */
    void withdraw(AccountId by, ParticipantId participant, ConsentPurpose purpose);

    /** Whether the purpose may be acted on now. */
    boolean holds(ParticipantId participant, ConsentPurpose purpose);

    /** Those of the women who hold the consent now, in one query. */
    Set<UUID> holding(Collection<UUID> participants, ConsentPurpose purpose);

    /** Lets staff see these women; the same grant given again changes its end only. */
    void giveCare(List<CareGrant> grants);

    /** Ends what that basis gave, for all accounts or for one. */
    void endCare(ParticipantId participant, String basis, @Nullable AccountId account, Instant at);
}
