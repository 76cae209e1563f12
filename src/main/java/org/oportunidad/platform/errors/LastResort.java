package org.oportunidad.platform.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.oportunidad.platform.shell.SignedIn;
import org.oportunidad.platform.web.Pages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Catches what no controller could: failures of filters and of pages half made. They become the same page with a number,
 * and the server, which would log their words, never sees them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class LastResort extends OncePerRequestFilter {

    private final Pages pages;

    LastResort(Pages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            var number = Failures.report(failure, request);
            if (response.isCommitted()) {
                throw new CutOff();
            }
            answer(ErrorPage.of(isAway(failure) ? 503 : 500, number), request, response);
        }
    }

    private void answer(ErrorPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        if (response.containsHeader(HttpHeaders.CONTENT_DISPOSITION)) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        }
        try {
            pages.render("platform/errors/errorPage", page, request, response);
        } catch (RuntimeException withHerMenu) {
            request.removeAttribute(SignedIn.ATTRIBUTE);
            pages.render("platform/errors/errorPage", page, request, response);
        }
    }

    private static boolean isAway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Ends an answer that has begun, so that nobody takes it for whole; says nothing. */
    private static final class CutOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CutOff() {
            super("The answer was cut off", null, false, false);
        }
    }
}
