package org.oportunidad.identity.people;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.ClassCode;
import org.oportunidad.identity.Grants;
import org.oportunidad.identity.Login;
import org.oportunidad.identity.LoginKind;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Scope;
import org.oportunidad.identity.ShownCode;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.entry.ClassCodes;
import org.oportunidad.identity.entry.Contacts;
import org.oportunidad.identity.entry.ShownCodes;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and finds accounts for the modules above, and makes the codes that let a woman in beside a facilitator. */
@Component
class AccountRegister implements Accounts {

    private final AccountTable table;
    private final GrantTable grantTable;
    private final Grants grants;
    private final Contacts contacts;
    private final ShownCodes shown;
    private final ClassCodes classes;
    private final Clock clock;

    AccountRegister(
            AccountTable table,
            GrantTable grantTable,
            Grants grants,
            Contacts contacts,
            ShownCodes shown,
            ClassCodes classes,
            Clock clock) {
        this.table = table;
        this.grantTable = grantTable;
        this.grants = grants;
        this.contacts = contacts;
        this.shown = shown;
        this.classes = classes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AccountId openParticipant(UUID participantId, String language) {
        openParticipants(List.of(new NewAccount(new AccountId(Ids.next()), participantId, language, List.of())));
        return table.ofParticipant(participantId).orElseThrow();
    }

    @Override
    @Transactional
    public void openParticipants(List<NewAccount> accounts) {
        var now = clock.instant();
        table.insertParticipants(accounts.stream()
                .map(a -> AccountTable.participant(a.id(), a.participantId(), Ids.handle(), a.language(), now))
                .toList());
        table.insertLogins(accounts.stream()
                .flatMap(a -> a.logins().stream().map(login -> parameters(a.participantId(), login)))
                .toList());
    }

    @Override
    @Transactional
    public void addLogin(UUID participantId, LoginKind kind, String normalisedContact) {
        table.insertLogins(List.of(parameters(participantId, new Login(kind, normalisedContact))));
    }

    @Override
    @Transactional
    public void removeLogin(UUID participantId, LoginKind kind, String normalisedContact) {
        table.deleteLogin(participantId, kind.name(), contacts.index(new Login(kind, normalisedContact)));
    }

    @Override
    @Transactional
    public AccountId openStaff(String name, String language, Set<Role> roles) {
        var now = clock.instant();
        var id = new AccountId(Ids.next());
        table.insertStaff(id, name, Ids.handle(), language, now);
        roles.forEach(role -> grants.give(id, id, role, Scope.COUNTRY, now, null));
        return id;
    }

    @Override
    public Optional<AccountId> ofParticipant(UUID participantId) {
        return table.ofParticipant(participantId);
    }

    @Override
    public Map<AccountId, String> staffNames(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : table.staffNames(accounts.stream().map(AccountId::value).toList());
    }

    @Override
    public List<StaffMember> staff(Role role) {
        return grantTable.staff(role, clock.instant());
    }

    @Override
    public ShownCode showCode(Viewer by, UUID participantId) {
        return shown.show(by, participantId, table.ofParticipant(participantId).orElseThrow());
    }

    @Override
    public ClassCode openClass(Viewer by, Collection<UUID> participantIds, @Nullable UUID place) {
        return classes.open(by, participantIds, place);
    }

    private org.springframework.jdbc.core.namedparam.SqlParameterSource parameters(UUID participant, Login login) {
        return AccountTable.login(participant, login.kind().name(), contacts.index(login), clock.instant());
    }
}
