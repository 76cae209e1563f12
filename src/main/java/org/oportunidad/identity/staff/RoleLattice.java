package org.oportunidad.identity.staff;

import java.util.EnumSet;
import java.util.Set;
import org.oportunidad.identity.Role;

/**
 * Who may make whom what. Nobody gives a role as wide as her own, except administrators; the auditor's and the M&E
 * officer's duties are apart from the line of command, so only an administrator gives them.
 */
final class RoleLattice {

    private RoleLattice() {}

    /** The roles that somebody holding these may give and take. */
    static Set<Role> givableBy(Set<Role> held) {
        if (held.contains(Role.ADMINISTRATOR)) {
            return EnumSet.of(Role.FACILITATOR, Role.COORDINATOR, Role.MONITORING, Role.AUDITOR, Role.ADMINISTRATOR);
        }
        return held.contains(Role.COORDINATOR) ? EnumSet.of(Role.FACILITATOR) : EnumSet.noneOf(Role.class);
    }

    /** Whether somebody holding these may change the account of somebody holding those. */
    static boolean reaches(Set<Role> held, Set<Role> those) {
        return givableBy(held).containsAll(those) && !givableBy(held).isEmpty();
    }
}
