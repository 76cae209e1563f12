package org.oportunidad.identity.staff;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Grants;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Scope;
import org.oportunidad.identity.StaffLeft;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.session.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the roles of a colleague or closes her account; either way she signs in anew. */
@Component
class ChangeStaff {

    private final StaffTable table;
    private final Grants grants;
    private final Sessions sessions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeStaff(
            StaffTable table,
            Grants grants,
            Sessions sessions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.grants = grants;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the one who looks may change this colleague: never herself, never somebody as wide as she is. */
    static boolean mayChange(Viewer by, Colleague colleague) {
        return !by.account().equals(colleague.account()) && RoleLattice.reaches(by.roles(), colleague.roles());
    }

    @Transactional
    public void setRoles(Viewer by, Colleague colleague, Set<Role> wanted) {
        var now = clock.instant();
        for (var role : RoleLattice.givableBy(by.roles())) {
            var has = colleague.roles().contains(role);
            if (wanted.contains(role) && !has) {
                grants.give(by.account(), colleague.account(), role, Scope.COUNTRY, now, null);
            } else if (!wanted.contains(role) && has) {
                grants.end(by.account(), colleague.account(), role, Scope.COUNTRY);
            }
        }
        sessions.endAll(colleague.account());
        if (colleague.roles().contains(Role.FACILITATOR) && !wanted.contains(Role.FACILITATOR)) {
            events.publishEvent(new StaffLeft(colleague.account(), by.account(), now));
        }
    }

    @Transactional
    public void close(Viewer by, Colleague colleague) {
        for (var role : EnumSet.copyOf(RoleLattice.givableBy(by.roles()))) {
            grants.end(by.account(), colleague.account(), role, Scope.COUNTRY);
        }
        table.close(colleague.account(), by.account(), clock.instant());
        sessions.endAll(colleague.account());
        audit.record(new AuditEvent(
                by.account().value(),
                by.actorRole(),
                null,
                "identity.staff_closed",
                "account=" + colleague.account().value()));
        events.publishEvent(new StaffLeft(colleague.account(), by.account(), clock.instant()));
    }
}
