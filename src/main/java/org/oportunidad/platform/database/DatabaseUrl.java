package org.oportunidad.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the address of a PostgreSQL server as operators write it: {@code jdbc:postgresql://host/db?user=…&password=…}
 * or {@code postgresql://user:password@host/db}.
 */
final class DatabaseUrl {

    private DatabaseUrl() {}

    static DatabaseAddress parse(String variable, String text) {
        try {
            var address = URI.create(text.replaceFirst("^jdbc:", ""));
            var known = new HashMap<String, String>();
            var rest = new ArrayList<String>();
            userAndPassword(address, known);
            parameters(address, known, rest);
            if (!String.valueOf(address.getScheme()).matches("postgres(ql)?")
                    || address.getHost() == null
                    || address.getPath().length() < 2
                    || !known.containsKey("user")) {
                throw unreadable(variable);
            }
            var port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return new DatabaseAddress(
                    "jdbc:postgresql://" + address.getHost() + port + address.getRawPath()
                            + (rest.isEmpty() ? "" : "?" + String.join("&", rest)),
                    known.getOrDefault("user", ""),
                    known.getOrDefault("password", ""));
        } catch (IllegalArgumentException e) {
            throw unreadable(variable);
        }
    }

    private static void userAndPassword(URI address, Map<String, String> known) {
        if (address.getRawUserInfo() != null) {
            var parts = address.getRawUserInfo().split(":", 2);
            known.put("user", decoded(parts[0]));
            known.put("password", parts.length > 1 ? decoded(parts[1]) : "");
        }
    }

    private static void parameters(URI address, Map<String, String> known, List<String> rest) {
        if (address.getRawQuery() == null) {
            return;
        }
        for (var parameter : address.getRawQuery().split("&", -1)) {
            var parts = parameter.split("=", 2);
            if (parts.length == 2 && (parts[0].equals("user") || parts[0].equals("password"))) {
                known.put(parts[0], decoded(parts[1]));
            } else {
                rest.add(parameter);
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The text is not repeated: it holds a password. */
    private static StartRefused unreadable(String variable) {
        return new StartRefused(
                "%s is not an address of PostgreSQL; write postgresql://user:password@host:5432/database."
                        .formatted(variable));
    }
}
