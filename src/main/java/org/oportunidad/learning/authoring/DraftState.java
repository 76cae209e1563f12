package org.oportunidad.learning.authoring;

import java.util.Locale;

/** Where a draft stands; only published and discarded ones are closed. */
public enum DraftState {
    OPEN,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    DISCARDED;

    public String textKey() {
        return "learning.authoring.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String tone() {
        return switch (this) {
            case IN_REVIEW -> "sun";
            case APPROVED, PUBLISHED -> "";
            case OPEN, DISCARDED -> "plain";
        };
    }
}
