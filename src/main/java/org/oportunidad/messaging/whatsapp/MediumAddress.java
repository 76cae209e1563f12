package org.oportunidad.messaging.whatsapp;

import java.net.URI;
import java.util.Optional;

/** Where the API says that a file lies: believed only within its own house, since our token goes along. */
final class MediumAddress {

    private MediumAddress() {}

    static Optional<URI> of(String told, String base) {
        try {
            var address = URI.create(told);
            var host = address.getHost();
            if (host == null || address.getUserInfo() != null) {
                return Optional.empty();
            }
            var ours = URI.create(base);
            var isTheHouse = address.getScheme().equals(ours.getScheme())
                    && host.equals(ours.getHost())
                    && address.getPort() == ours.getPort();
            var isItsStore = address.getScheme().equals("https")
                    && address.getPort() == -1
                    && (host.equals("lookaside.fbsbx.com") || host.endsWith(".fbcdn.net"));
            return isTheHouse || isItsStore ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
