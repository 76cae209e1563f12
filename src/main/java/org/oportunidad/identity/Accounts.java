package org.oportunidad.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts as other modules open, find and help into them. */
public interface Accounts {

    /** Opens her account, or gives the one she has. */
    AccountId openParticipant(UUID participantId, String language);

    /** The same for many at once, in batches; participants who have an account already keep it. */
    void openParticipants(List<NewAccount> accounts);

    /** Lets a contact sign her in; the same contact may sign in several women who share it. */
    void addLogin(UUID participantId, LoginKind kind, String normalisedContact);

    void removeLogin(UUID participantId, LoginKind kind, String normalisedContact);

    /** Opens an account of staff with country-wide roles; she signs in after registering a passkey. */
    AccountId openStaff(String name, String language, Set<Role> roles);

    Optional<AccountId> ofParticipant(UUID participantId);

    /** Names of staff for lists and timelines, in one query; unknown and participants' accounts are left out. */
    Map<AccountId, String> staffNames(Collection<AccountId> accounts);

    /** Active staff holding the role, by name. */
    List<StaffMember> staff(Role role);

    /** A one-time code to show or print, valid ten minutes. The caller has checked that the participant is hers. */
    ShownCode showCode(Viewer by, UUID participantId);

    /**
     * A code of four hours for the women given. The caller has checked that the class is hers.
     *
     * @param place where the class is, as {@link ClassEntered} says it again for each who enters; null for nowhere known
     */
    ClassCode openClass(Viewer by, Collection<UUID> participantIds, @Nullable UUID place);
}
