package org.oportunidad.messaging.push;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which addresses we call because a browser named them: only those of a public host by https, so that nobody makes the program call into
 * the network that it stands in.
 */
@Component
class PushAddresses {

    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** Names that mean something in a house only. */
    private static final List<String> INDOORS = List.of(
            ".localhost",
            ".local",
            ".internal",
            ".intranet",
            ".lan",
            ".home",
            ".corp",
            ".private",
            ".arpa",
            ".test",
            ".invalid",
            ".example",
            ".onion");

    /** Whether a host could be reached, and whether it may be. */
    enum Standing {
        PUBLIC,
        UNKNOWN,
        INDOORS
    }

    /** The address if it has the shape of one that we would call. */
    Optional<URI> read(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var address = new URI(typed);
            return isWellFormed(address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWellFormed(URI address) {
        var host = address.getHost();
        if (!"https".equalsIgnoreCase(address.getScheme()) || host == null || address.getRawUserInfo() != null) {
            return false;
        }
        var name = host.toLowerCase(Locale.ROOT);
        return address.getRawFragment() == null
                && (address.getPort() == -1 || address.getPort() == HTTPS)
                && name.length() <= 253
                && NAME.matcher(name).matches()
                && INDOORS.stream().noneMatch(name::endsWith);
    }

    /**
     * Asked just before a call: a name may lead elsewhere than yesterday. The JVM keeps its answer for half a minute, so the call that
     * follows goes where was looked.
     */
    Standing standing(URI address) {
        try {
            return Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(PushAddresses::isPublic)
                    ? Standing.PUBLIC
                    : Standing.INDOORS;
        } catch (UnknownHostException e) {
            return Standing.UNKNOWN;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isGlobal(six.getAddress());
            default -> false;
        };
    }

    /** All of four bytes but the special ranges of RFC 6890. */
    private static boolean isPublic(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        var third = bytes[2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** 2000::/3 without what carries an older address or documents. */
    private static boolean isGlobal(byte[] bytes) {
        var first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        var second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        var isTunnel = first == 0x2002 || first == 0x2001 && second < 0x200 || first == 0x3fff && second < 0x1000;
        return (bytes[0] & 0xe0) == 0x20 && !isTunnel && !(first == 0x2001 && second == 0xdb8);
    }
}
