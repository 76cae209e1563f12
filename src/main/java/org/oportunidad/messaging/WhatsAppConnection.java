package org.oportunidad.messaging;

import java.net.URI;
import java.util.List;

/**
 * Our number at the Cloud API.
 *
 * @param base address of the API without version, the local double in tests and in the demonstration
 * @param version such as {@code v24.0}
 * @param number the id of our phone number there
 * @param token lets us send
 * @param secrets of the app, which sign what it tells us: the one in force first, the one before it while they change
 * @param verifyToken the word that the API says when it tries our address
 */
public record WhatsAppConnection(
        String base, String version, String number, String token, List<String> secrets, String verifyToken) {

    public static final WhatsAppConnection NONE = new WhatsAppConnection("", "", "", "", List.of(), "");

    public WhatsAppConnection {
        secrets = List.copyOf(secrets);
    }

    public boolean isSetUp() {
        return !base.isEmpty() && !number.isEmpty() && !token.isEmpty() && !secrets.isEmpty();
    }

    public URI address(String path) {
        return URI.create(base.replaceFirst("/+$", "") + "/" + version + "/" + path);
    }

    /** Says no secret, so that no log can. */
    @Override
    public String toString() {
        return "WhatsAppConnection[]";
    }
}
