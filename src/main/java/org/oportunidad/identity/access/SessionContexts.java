package org.oportunidad.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.session.Session;
import org.oportunidad.identity.session.Sessions;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Rebuilds Spring's authentication from the plain values of our session: no class of Spring is ever stored. */
class SessionContexts implements SecurityContextRepository {

    @Override
    @SuppressWarnings("deprecation") // the interface still declares it without a default
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return Sessions.of(holder.getRequest())
                .<SecurityContext>map(session -> new SecurityContextImpl(new SignedInToken(session)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /** Sessions are opened and ended by name, never as a side effect of a filter. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // nothing to keep
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Sessions.of(request).isPresent();
    }

    /** The person of this request as Spring Security knows her. */
    static final class SignedInToken extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final transient Session session;

        SignedInToken(Session session) {
            super(AuthorityUtils.createAuthorityList(session.viewer().roles().stream()
                    .map(role -> "ROLE_" + role.name())
                    .toList()));
            this.session = session;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return session.viewer().account();
        }

        @Override
        public String getName() {
            return session.viewer().account().value().toString();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
