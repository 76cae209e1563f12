package org.oportunidad.learning.xapi.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import org.oportunidad.learning.xapi.rules.XapiVersion;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the syntax of what a program sends, before anything of ours looks for a form in it: a body here is what it is,
 * whatever its type says, and only the alternate syntax of 1.0.3 is a form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class SyntaxFilter extends OncePerRequestFilter {

    private static final String MEANT = SyntaxFilter.class.getName() + ".meant";

    static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/xapi/");
    }

    static XapiRequest meant(HttpServletRequest request) {
        if (request.getAttribute(MEANT) instanceof XapiRequest meant) {
            return meant;
        }
        throw new IllegalStateException("The syntax was not read");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isForPrograms(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest plain;
        try {
            var meant = XapiRequest.of(request);
            request.setAttribute(MEANT, meant);
            plain = new Meant(request, meant);
        } catch (XapiRefused refused) {
            response.setHeader("X-Experience-API-Version", XapiVersion.V1.number());
            Refusals.write(refused, response);
            return;
        }
        chain.doFilter(plain, response);
    }

    /** The request as the rest of the program sees it: no form, nothing to read. */
    private static final class Meant extends HttpServletRequestWrapper {

        private final XapiRequest asked;

        Meant(HttpServletRequest request, XapiRequest asked) {
            super(request);
            this.asked = asked;
        }

        @Override
        public String getMethod() {
            return asked.method();
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Content-Type") ? null : asked.header(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            var header = getHeader(name);
            return Collections.enumeration(header == null ? List.of() : List.of(header));
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
