package org.oportunidad.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address of this site as people know it: the configured one, else that of the request. */
@Component
public class SiteAddress {

    private final String configured;

    SiteAddress(@Value("${oportunidad.url:}") String configured) {
        this.configured = configured.replaceFirst("/+$", "").toLowerCase(Locale.ROOT);
    }

    /** Scheme, host and port, without a slash at the end. */
    public String current() {
        if (!configured.isEmpty()) {
            return configured;
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return of(attributes.getRequest());
        }
        return "http://localhost";
    }

    /** The configured address; empty when there is none. */
    String configured() {
        return configured;
    }

    /** The host alone, to which passkeys are bound. */
    public String host() {
        return URI.create(current()).getHost();
    }

    private static String of(HttpServletRequest request) {
        return Origins.own(request);
    }
}
