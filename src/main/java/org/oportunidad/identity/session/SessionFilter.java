package org.oportunidad.identity.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the session that the cookie names on the request; a request without the cookie asks the database nothing. A
 * request that was refused before it got here is asked again when its error page is made, so that the page is hers too.
 */
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
        return request.getRequestURI().equals("/health") || isFailure(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The page of a failure of ours must not depend on what may have failed. */
    private static boolean isFailure(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && (Sessions.of(request).isPresent()
                        || !(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)
                        || status >= 500);
    }
}
