package org.oportunidad.platform.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the server is told on its command line, where no edited file can undo it.
 *
 * <p>Settings of the log keep values of people out of it: without them an error repeats the row that caused it.
 */
public record ServerSettings(Map<String, String> values) {

    private static final String TEST_FLAG = "oportunidad.test-database";

    /** For data that must last. */
    public static ServerSettings durable() {
        var values = new LinkedHashMap<String, String>();
        values.put("fsync", "on");
        values.put("full_page_writes", "on");
        values.put("synchronous_commit", "on");
        values.put("max_connections", "50");
        values.put("shared_buffers", "128MB");
        values.put("jit", "off");
        values.put("password_encryption", "scram-sha-256");
        values.put("timezone", "UTC");
        values.put("log_timezone", "UTC");
        values.put("unix_socket_directories", "");
        values.putAll(quietLog());
        return new ServerSettings(Map.copyOf(values));
    }

    /** Faster and forgetful; refused outside the tests. */
    public static ServerSettings forTests() {
        if (!Boolean.getBoolean(TEST_FLAG)) {
            throw new IllegalStateException("A forgetful server is for tests only (" + TEST_FLAG + ")");
        }
        var values = new LinkedHashMap<>(durable().values());
        values.put("fsync", "off");
        values.put("full_page_writes", "off");
        values.put("synchronous_commit", "off");
        values.put("max_connections", "300");
        values.put("timezone", "Pacific/Chatham");
        return new ServerSettings(Map.copyOf(values));
    }

    List<String> arguments() {
        return values.entrySet().stream()
                .flatMap(e -> List.of("-c", e.getKey() + "=" + e.getValue()).stream())
                .toList();
    }

    private static Map<String, String> quietLog() {
        return Map.of(
                "log_error_verbosity", "terse",
                "log_parameter_max_length", "0",
                "log_parameter_max_length_on_error", "0",
                "log_min_error_statement", "panic",
                "log_statement", "none",
                "log_min_duration_statement", "-1");
    }
}
