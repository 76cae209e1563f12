package org.oportunidad.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The generated passwords of the embedded server's roles, kept in a file that only its owner can read. */
final class Passwords {

    private static final int BYTES = 24;

    private final Map<String, String> byRole;

    private Passwords(Map<String, String> byRole) {
        this.byRole = byRole;
    }

    static Passwords keptIn(Path file, Iterable<String> roles) throws IOException {
        var known = new HashMap<String, String>();
        if (Files.exists(file)) {
            Files.readAllLines(file)
                    .forEach(line -> known.put(line.replaceFirst(" .*", ""), line.replaceFirst("^\\S+ ", "")));
        }
        var random = new SecureRandom();
        roles.forEach(role -> known.computeIfAbsent(role, r -> fresh(random)));
        write(file, known);
        return new Passwords(known);
    }

    String of(String role) {
        var password = byRole.get(role);
        if (password == null) {
            throw new IllegalArgumentException("no such role: " + role);
        }
        return password;
    }

    private static String fresh(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, Map<String, String> passwords) throws IOException {
        var text = new StringBuilder();
        passwords.forEach((role, password) ->
                text.append(role).append(' ').append(password).append('\n'));
        writePrivately(file.resolveSibling(file.getFileName() + ".new"), text.toString());
        Files.move(
                file.resolveSibling(file.getFileName() + ".new"),
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
