package org.oportunidad.learning.xapi.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of the standard that are spoken: the one of ADL and the one of IEEE 9274.1.1. */
public enum XapiVersion {
    V1("1.0.3", "1.0.0", "1\\.0(\\.\\d{1,3})?"),
    V2("2.0.0", "2.0.0", "2\\.0(\\.\\d{1,3})?");

    private final String number;
    private final String ofStatements;
    private final String accepted;

    XapiVersion(String number, String ofStatements, String accepted) {
        this.number = number;
        this.ofStatements = ofStatements;
        this.accepted = accepted;
    }

    public static Optional<XapiVersion> of(@Nullable String header) {
        for (var version : values()) {
            if (header != null && header.matches(version.accepted)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** What answers carry in their header. */
    public String number() {
        return number;
    }

    /** What a statement that names no version gets (1.0.3 part 2 §2.4.10, 9274.1.1 §4.2.4.3). */
    public String ofStatements() {
        return ofStatements;
    }
}
