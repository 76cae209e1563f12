package org.oportunidad.workshops.timetable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a section meets online.
 *
 * @param address of the room; empty for none, and for one that is made when it is needed
 */
public record Room(Kind kind, String address) {

    public static final Room NONE = new Room(Kind.NONE, "");

    /** What the program knows of the room. */
    public enum Kind {
        NONE,
        LINK,
        JITSI,
        /** On the BigBlueButton server of this deployment, which makes it when it is needed: it has no address of its own. */
        BBB;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Only web addresses with https are offered to anybody. */
    public static boolean isSafe(String address) {
        try {
            var uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public boolean there() {
        return kind != Kind.NONE;
    }
}
