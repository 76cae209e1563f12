package org.oportunidad.messaging.sms;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.access.ForClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door for receipts of short messages. Providers send a name and a password that stand in the address that we give them
 * ({@code https://receipts:SECRET@host/…}), or a key of their own in the same header; for everybody else there is nothing here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 42)
class ReceiptFilter extends OncePerRequestFilter {

    static final String PATH = "/webhooks/sms";

    /** Some tell of a thousand messages at once. */
    private static final int LONGEST = 1 << 20;

    private final byte[] secret;

    ReceiptFilter(@Value("${oportunidad.sms.receipts-secret:}") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** A call that is known. */
    @SuppressWarnings("ArrayRecordComponent")
    record Call(byte[] body, boolean isForm, String query) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && isKnown(request.getHeader("Authorization"))) {
            var body = request.getInputStream().readNBytes(LONGEST + 1);
            if (body.length <= LONGEST) {
                var type = request.getContentType();
                var query = request.getQueryString();
                request.setAttribute(
                        ForClients.CLIENT,
                        new Call(
                                body,
                                type != null && type.startsWith("application/x-www-form-urlencoded"),
                                query == null ? "" : query));
            }
        }
        chain.doFilter(request, response);
    }

    /** In a time that tells nothing. */
    private boolean isKnown(@Nullable String header) {
        return secret.length > 0
                && header != null
                && MessageDigest.isEqual(secret, said(header).getBytes(StandardCharsets.UTF_8));
    }

    private static String said(String header) {
        var parts = header.strip().split(" +", 2);
        if (parts.length < 2) {
            return "";
        }
        if (!parts[0].equalsIgnoreCase("Basic")) {
            return parts[0].equalsIgnoreCase("Bearer") || parts[0].equalsIgnoreCase("App") ? parts[1] : "";
        }
        try {
            var pair = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
