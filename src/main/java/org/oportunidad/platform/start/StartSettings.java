package org.oportunidad.platform.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.database.StartRefused;

/**
 * What the operator asked for, from the command line ({@code demo --port=8080}) and from variables named OPORTUNIDAD_….
 *
 * @param publicUrl how people reach the program, without a slash at the end
 * @param rehearsal only to be started and stopped, with an empty database of its own
 * @param databaseUrl the running role's address of a server elsewhere; empty for the embedded one
 * @param sealedUrl the same database as the role of the sealed schemas
 */
record StartSettings(
        StartMode mode,
        int port,
        String host,
        Path data,
        Path keys,
        boolean fresh,
        boolean rehearsal,
        String publicUrl,
        @Nullable String databaseUrl,
        @Nullable String ownerUrl,
        @Nullable String sealedUrl,
        String trustedProxies) {

    private static final int HIGHEST_PORT = 65_535;

    static StartSettings of(String[] arguments, Map<String, String> environment) {
        var mode = arguments.length > 0 && arguments[0].equals("start") ? StartMode.PRODUCTION : StartMode.DEMO;
        var options = options(arguments);
        var port = port(options.getOrDefault("port", "8080"));
        var data =
                Path.of(options.getOrDefault("data", "data")).toAbsolutePath().normalize();
        var fresh = options.containsKey("fresh");
        return switch (mode) {
            case DEMO ->
                new StartSettings(
                        mode,
                        port,
                        options.getOrDefault("host", "localhost"),
                        data,
                        demoKeys(data),
                        fresh,
                        false,
                        "http://localhost:" + port,
                        null,
                        null,
                        null,
                        "");
            case PRODUCTION -> {
                if (fresh) {
                    throw new StartRefused("--fresh belongs to the demonstration; it is refused here.");
                }
                yield production(environment, port, options.getOrDefault("host", "localhost"), data);
            }
        };
    }

    /** A start that serves nobody: see {@link Rehearsal}. */
    static StartSettings toRehearse(String[] arguments) {
        var data = Path.of(options(arguments).getOrDefault("data", "rehearsal"))
                .toAbsolutePath()
                .normalize();
        return new StartSettings(
                StartMode.PRODUCTION,
                0,
                "localhost",
                data,
                demoKeys(data),
                false,
                true,
                "https://localhost",
                null,
                null,
                null,
                "");
    }

    /** Where the data and their keys of an existing installation are, for a command that only looks. */
    static StartSettings toLook(String[] arguments, Map<String, String> environment) {
        var data = Path.of(options(arguments).getOrDefault("data", "data"))
                .toAbsolutePath()
                .normalize();
        var named = set(environment, "OPORTUNIDAD_KEYS");
        return new StartSettings(
                StartMode.PRODUCTION,
                1,
                "localhost",
                data,
                named == null ? demoKeys(data) : Path.of(named).toAbsolutePath().normalize(),
                false,
                false,
                "",
                set(environment, "OPORTUNIDAD_DB_URL"),
                set(environment, "OPORTUNIDAD_DB_OWNER_URL"),
                set(environment, "OPORTUNIDAD_DB_SEALED_URL"),
                "");
    }

    private static StartSettings production(Map<String, String> environment, int port, String host, Path data) {
        var databaseUrl = set(environment, "OPORTUNIDAD_DB_URL");
        var ownerUrl = set(environment, "OPORTUNIDAD_DB_OWNER_URL");
        if ((databaseUrl == null) != (ownerUrl == null)) {
            throw new StartRefused("Set both OPORTUNIDAD_DB_URL (runs) and OPORTUNIDAD_DB_OWNER_URL (migrates), or"
                    + " neither for the embedded database.");
        }
        var sealedUrl = set(environment, "OPORTUNIDAD_DB_SEALED_URL");
        if ((databaseUrl == null) != (sealedUrl == null)) {
            throw new StartRefused(
                    "Set OPORTUNIDAD_DB_SEALED_URL beside OPORTUNIDAD_DB_URL: what is sealed has a database role of"
                            + " its own (docs/operations.md, \"Roles\").");
        }
        var proxies = set(environment, "OPORTUNIDAD_TRUSTED_PROXIES");
        return new StartSettings(
                StartMode.PRODUCTION,
                port,
                host,
                data,
                keys(environment, data),
                false,
                false,
                publicUrl(environment),
                databaseUrl,
                ownerUrl,
                sealedUrl,
                proxies == null ? "" : networks(proxies));
    }

    private static Path keys(Map<String, String> environment, Path data) {
        var folder = set(environment, "OPORTUNIDAD_KEYS");
        if (folder == null) {
            throw new StartRefused("Set OPORTUNIDAD_KEYS to a folder with keys, outside the data; ./oportunidad keys"
                    + " DIR makes one.");
        }
        var keys = Path.of(folder).toAbsolutePath().normalize();
        if (keys.startsWith(data)) {
            throw new StartRefused(
                    "The keys in %s lie inside the data %s; keep them apart, or one copy gives away both."
                            .formatted(keys, data));
        }
        return keys;
    }

    private static String publicUrl(Map<String, String> environment) {
        var url = set(environment, "OPORTUNIDAD_URL");
        if (url == null || !isHttps(url)) {
            throw new StartRefused(
                    "Set OPORTUNIDAD_URL to the public address, which begins with https:// (TLS ends at a proxy).");
        }
        return url.replaceFirst("/+$", "");
    }

    /** Single addresses become networks of one: the web server reads a list without any as a regular expression. */
    private static String networks(String list) {
        return Arrays.stream(list.replace(" ", "").split(",", -1))
                .filter(entry -> !entry.isEmpty())
                .map(StartSettings::network)
                .collect(Collectors.joining(","));
    }

    private static String network(String entry) {
        if (!entry.matches("[0-9a-fA-F.:]+(/\\d{1,3})?")) {
            throw new StartRefused(
                    "OPORTUNIDAD_TRUSTED_PROXIES takes addresses and networks such as 10.0.0.5,10.1.0.0/16,"
                            + " not \"%s\".".formatted(entry));
        }
        if (entry.contains("/")) {
            return entry;
        }
        return entry + (entry.contains(":") ? "/128" : "/32");
    }

    private static boolean isHttps(String url) {
        try {
            var address = URI.create(url);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Beside the data, never inside: {@code ./keys} for {@code ./data}, {@code x-keys} for {@code x}. */
    private static Path demoKeys(Path data) {
        var name = String.valueOf(data.getFileName());
        return data.resolveSibling(name.equals("data") ? "keys" : name + "-keys");
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT || Integer.parseInt(text) == 0) {
            throw new StartRefused("--port needs a number from 1 to %d, not \"%s\".".formatted(HIGHEST_PORT, text));
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        Arrays.stream(arguments).skip(1).forEach(argument -> {
            if (!argument.matches("--(port|host|data)=.+|--fresh")) {
                throw new StartRefused("Unknown option \"%s\"; ./oportunidad help lists all.".formatted(argument));
            }
            var parts = argument.substring(2).split("=", 2);
            options.put(parts[0], parts.length > 1 ? parts[1] : "");
        });
        return options;
    }

    private static @Nullable String set(Map<String, String> environment, String name) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
