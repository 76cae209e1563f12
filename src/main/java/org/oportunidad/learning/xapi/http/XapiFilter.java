package org.oportunidad.learning.xapi.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.oportunidad.learning.xapi.client.RecordClients;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import org.oportunidad.learning.xapi.rules.XapiVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The door of the record store: lets in only programs that it knows, in a version that it speaks. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class XapiFilter extends OncePerRequestFilter {

    /** What says nothing of its version is taken for a program of this one (1.0.3 part 3 §3.3), which is not spoken. */
    private static final String UNSAID = "0.95";

    private final RecordClients clients;
    private final String address;

    XapiFilter(RecordClients clients, @Value("${oportunidad.url:}") String address) {
        this.clients = clients;
        this.address = address.replaceFirst("/+$", "");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SyntaxFilter.isForPrograms(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var asked = SyntaxFilter.meant(request);
            response.setHeader("X-Experience-API-Version", said(asked));
            if (!request.getRequestURI().equals("/xapi/about")) {
                request.setAttribute(XapiCall.ATTRIBUTE, call(asked, request, response));
            }
            chain.doFilter(request, response);
        } catch (XapiRefused refused) {
            Refusals.write(refused, response);
        }
    }

    private static String said(XapiRequest asked) {
        if (asked.header("X-Experience-API-Version") == null) {
            return UNSAID;
        }
        return asked.version().orElse(XapiVersion.V2).number();
    }

    private XapiCall call(XapiRequest asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var client = clients.of(asked.header("Authorization")).orElseThrow(() -> {
            response.setHeader("WWW-Authenticate", "Basic realm=\"xapi\", charset=\"UTF-8\"");
            return new XapiRefused(401, "This program is not known here");
        });
        var version = asked.version()
                .orElseThrow(() -> XapiRefused.broken("X-Experience-API-Version is needed: 1.0.3 or 2.0.0"));
        var site = address.isEmpty() ? request.getRequestURL().toString().replaceFirst("/xapi/.*", "") : address;
        return new XapiCall(version, client, site, asked.headers(), asked.parameters(), asked.body(request));
    }
}
