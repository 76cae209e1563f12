package org.oportunidad.learning.portfolio;

import org.oportunidad.files.MediumKind;

/** A picture, a voice or a document that came with a version. */
record SentFile(MediumKind kind, String type, String hash, int bytes) {

    private static final int PARTS = 4;

    /** As one query brings it along with the version: kind, type, hash and bytes with blanks between. */
    static SentFile of(String written) {
        var parts = written.split(" ", PARTS);
        return new SentFile(MediumKind.valueOf(parts[0]), parts[1], parts[2], Integer.parseInt(parts[3]));
    }

    /** What it costs to load, rounded up. */
    int kilobytes() {
        return Math.ceilDiv(bytes, 1000);
    }
}
