package org.oportunidad.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The origin that a request was sent to, written as browsers write it. */
final class Origins {

    private Origins() {}

    static String own(HttpServletRequest request) {
        var scheme = request.getScheme();
        int port = request.getServerPort();
        var usual = scheme.equals("https") ? 443 : 80;
        var host = request.getServerName().toLowerCase(Locale.ROOT);
        return scheme + "://" + host + (port == usual ? "" : ":" + port);
    }
}
