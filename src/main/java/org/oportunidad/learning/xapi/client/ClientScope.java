package org.oportunidad.learning.xapi.client;

import java.util.Arrays;
import java.util.Optional;

/** What a program may do, in the words of xAPI 1.0.3 part 3 §4.2. */
public enum ClientScope {
    WRITE("statements/write"),
    READ_OWN("statements/read/mine"),
    READ("statements/read"),
    DEFINE("define"),
    STATE("state"),
    PROFILE("profile");

    private final String code;

    ClientScope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The message key of what it lets a program do. */
    public String textKey() {
        return "learning.client.may."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
    }

    static Optional<ClientScope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
