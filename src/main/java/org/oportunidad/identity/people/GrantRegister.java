package org.oportunidad.identity.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Grants;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Scope;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes role grants, each with its audit row. */
@Component
class GrantRegister implements Grants {

    private final GrantTable table;
    private final Audit audit;
    private final Clock clock;

    GrantRegister(GrantTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void give(AccountId by, AccountId to, Role role, Scope scope, Instant from, @Nullable Instant until) {
        if (!role.isStaff()) {
            throw new IllegalArgumentException("A participant is one by her record, not by a grant");
        }
        table.insert(Ids.next(), by, to, role, scope, from, until, clock.instant());
        record(by, to, "identity.role_given", role, scope);
    }

    @Override
    @Transactional
    public void end(AccountId by, AccountId of, Role role, Scope scope) {
        if (table.end(by, of, role, scope, clock.instant()) > 0) {
            record(by, of, "identity.role_ended", role, scope);
        }
    }

    @Override
    public List<Scope> scopes(AccountId of, Role role, String kind) {
        return table.scopes(of, role, kind, clock.instant());
    }

    private void record(AccountId by, AccountId to, String action, Role role, Scope scope) {
        var detail = "account=" + to.value() + " role=" + role.name() + " scope=" + scope.kind();
        audit.record(new AuditEvent(by.value(), "STAFF", null, action, detail));
    }
}
