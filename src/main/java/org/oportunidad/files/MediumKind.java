package org.oportunidad.files;

import java.util.Locale;

/** What somebody may send besides words. */
public enum MediumKind {
    /** JPEG or PNG comes in; a JPEG of at most 1,280 pixels a side, without anything but its pixels, is kept. */
    PICTURE("image/jpeg,image/png"),
    /** WebM, Ogg or MP4 of one voice and no picture, at most five minutes. */
    VOICE("audio/webm,audio/ogg,audio/mp4,audio/*"),
    /** PDF without active parts; its author and dates are taken out. */
    DOCUMENT("application/pdf");

    private final String accept;

    MediumKind(String accept) {
        this.accept = accept;
    }

    /** For the {@code accept} of a file input. */
    public String accept() {
        return accept;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
