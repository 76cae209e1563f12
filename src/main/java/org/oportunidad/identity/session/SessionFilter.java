package org.oportunidad.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the session that the cookie names on the request; a request without the cookie asks the database nothing. */
public class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;

    public SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Cookies.read(Sessions.COOKIE, request).isPresent()) {
            sessions.load(request, response);
        }
        chain.doFilter(request, response);
    }

    /** The health page must answer while the database cannot. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/health");
    }
}
