package org.oportunidad.files;

import java.util.Locale;

/** Why a picture, a voice or a document is not taken. */
public enum MediumProblem {
    EMPTY,
    TOO_LARGE,
    NOT_A_PICTURE,
    NOT_A_VOICE,
    NOT_A_DOCUMENT,
    DAMAGED,
    TOO_MANY_PIXELS,
    SILENT,
    TOO_LONG,
    WITH_PICTURES,
    PROTECTED_OR_ACTIVE;

    /** The message key that tells it in her language; its one argument is the most megabytes of that kind. */
    public String messageKey() {
        return "files.media." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
