package org.oportunidad.messaging.whatsapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.oportunidad.platform.access.ForClients;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door for the Cloud API: it is known by its signature over the raw bytes, and when it first tries the address by the
 * word that we agreed on. For everybody else there is nothing here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 41)
class WebhookFilter extends OncePerRequestFilter {

    static final String PATH = "/webhooks/whatsapp";

    /** The largest body that the API sends is 3 MB. */
    private static final int LONGEST = 3 << 20;

    private final CloudApi api;

    WebhookFilter(CloudApi api) {
        this.api = api;
    }

    /** A call that is known; {@code body} is empty when the API only tries the address. */
    @SuppressWarnings("ArrayRecordComponent")
    record Call(byte[] body, String challenge) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST")) {
            var body = request.getInputStream().readNBytes(LONGEST + 1);
            if (body.length <= LONGEST
                    && api.isSetUp()
                    && api.isSigned(body, request.getHeader("X-Hub-Signature-256"))) {
                request.setAttribute(ForClients.CLIENT, new Call(body, ""));
            }
        } else if (api.isSetUp()
                && "subscribe".equals(request.getParameter("hub.mode"))
                && api.isVerifyToken(orEmpty(request.getParameter("hub.verify_token")))) {
            request.setAttribute(
                    ForClients.CLIENT, new Call(new byte[0], orEmpty(request.getParameter("hub.challenge"))));
        }
        chain.doFilter(request, response);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
