package org.oportunidad.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.session.Session;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.identity.session.Sessions;

/**
 * The session on a phone that she called her own: what a module lets stay on that phone belongs to it and goes with it, however it ends.
 * The view {@code identity.v_own_session} has those that are open.
 */
public final class OwnSession {

    private OwnSession() {}

    /** Empty on a phone that others use, and for whoever is not signed in. */
    public static Optional<UUID> of(HttpServletRequest request) {
        return Sessions.of(request)
                .filter(session -> session.kind() == SessionKind.OWN)
                .map(Session::id);
    }
}
