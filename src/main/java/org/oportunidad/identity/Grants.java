package org.oportunidad.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Role grants, written by the modules that give somebody a place; scoped reads join {@code identity.v_role_grant}. */
public interface Grants {

    /** Gives the role within the scope; giving it again while it holds changes nothing. */
    void give(AccountId by, AccountId to, Role role, Scope scope, Instant from, @Nullable Instant until);

    /** Ends the grant now; what she saw before stays in the audit log. */
    void end(AccountId by, AccountId of, Role role, Scope scope);

    /** The scopes of that kind in which she holds the role now. */
    List<Scope> scopes(AccountId of, Role role, String kind);
}
