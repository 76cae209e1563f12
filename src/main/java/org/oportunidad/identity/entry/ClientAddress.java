package org.oportunidad.identity.entry;

import jakarta.servlet.http.HttpServletRequest;

/** The part of a network address that limits count by: wide enough that changing the last number does not help. */
final class ClientAddress {

    private ClientAddress() {}

    /** The first three numbers of an IPv4 address, the first four groups of an IPv6 address. */
    static String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var ipv6 = address.indexOf(':') >= 0;
        var parts = address.split(ipv6 ? ":" : "\\.", -1);
        var kept = Math.min(parts.length, ipv6 ? 4 : 3);
        return String.join(ipv6 ? ":" : ".", java.util.Arrays.copyOf(parts, kept));
    }
}
