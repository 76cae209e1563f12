package org.oportunidad.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Grants;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Scope;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.session.Fingerprints;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links with which staff register a passkey, and takes each once. */
@Component
class Invitations {

    private static final Duration LIFE = Duration.ofDays(3);
    private static final Duration FIRST_LIFE = Duration.ofHours(1);
    private static final Duration RECOVERY_DELAY = Duration.ofHours(24);

    private final InvitationTable table;
    private final StaffTable staff;
    private final Accounts accounts;
    private final Grants grants;
    private final Audit audit;
    private final Clock clock;

    Invitations(InvitationTable table, StaffTable staff, Accounts accounts, Grants grants, Audit audit, Clock clock) {
        this.table = table;
        this.staff = staff;
        this.accounts = accounts;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the account of a new colleague with her roles and gives the secret of her link. */
    @Transactional
    public String invite(Viewer by, String name, Set<Role> roles, String language) {
        var now = clock.instant();
        var account = accounts.openStaff(name, language, Set.of());
        roles.forEach(role -> grants.give(by.account(), account, role, Scope.COUNTRY, now, null));
        record(by, account, "identity.staff_invited");
        return issue(Invitation.Purpose.JOIN, account, by.account(), now, now.plus(LIFE));
    }

    /** A new link for somebody who has not joined yet, or, after a day, for somebody who lost her key. */
    @Transactional
    public String again(Viewer by, Colleague colleague) {
        var now = clock.instant();
        var lost = colleague.keys() > 0;
        record(by, colleague.account(), lost ? "identity.staff_recovery" : "identity.staff_invited");
        var from = lost ? now.plus(RECOVERY_DELAY) : now;
        var purpose = lost ? Invitation.Purpose.RECOVER : Invitation.Purpose.JOIN;
        return issue(purpose, colleague.account(), by.account(), from, from.plus(LIFE));
    }

    /** The secret of the console's link while nobody can administer this installation. */
    @Transactional
    public Optional<String> firstAdministrator(String name, String language) {
        var now = clock.instant();
        if (staff.hasAdministrator(now)) {
            return Optional.empty();
        }
        var account = table.firstAdministrator().orElseGet(() -> accounts.openStaff(name, language, Set.of()));
        return Optional.of(issue(Invitation.Purpose.FIRST_ADMINISTRATOR, account, null, now, now.plus(FIRST_LIFE)));
    }

    Optional<Invitation> find(String secret) {
        return table.find(Fingerprints.of(secret), clock.instant());
    }

    /** Takes the invitation, once; the first administrator gets her role only now. */
    @Transactional
    public boolean use(String secret, Invitation invitation, String name) {
        var now = clock.instant();
        if (!table.use(Fingerprints.of(secret), now)) {
            return false;
        }
        if (invitation.isFirst()) {
            staff.rename(invitation.account(), name);
            grants.give(invitation.account(), invitation.account(), Role.ADMINISTRATOR, Scope.COUNTRY, now, null);
        }
        return true;
    }

    private String issue(
            Invitation.Purpose purpose, AccountId account, @Nullable AccountId by, Instant from, Instant expires) {
        var secret = Ids.secret(32);
        var now = clock.instant();
        table.voidEarlier(account, now);
        table.insert(Ids.next(), Fingerprints.of(secret), purpose, account, by, now, from, expires);
        return secret;
    }

    private void record(Viewer by, AccountId account, String action) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), null, action, "account=" + account.value()));
    }
}
