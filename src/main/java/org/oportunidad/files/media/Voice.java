package org.oportunidad.files.media;

import org.oportunidad.files.MediumProblem;

/**
 * A voice as a phone recorded it, one track and no picture, with its titles and places blanked out.
 *
 * @param millis how long it is; 0 where the file does not say
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Voice(String type, byte[] content, long millis) {

    private static final long LONGEST = 5 * 60_000L;
    private static final long TOLERATED = 2_000;

    /** Reads it to its end; the content given is left as it is. */
    static Voice read(byte[] content) {
        var voice = container(content.clone());
        if (voice.millis() > LONGEST + TOLERATED) {
            throw new MediumRefused(MediumProblem.TOO_LONG);
        }
        return voice;
    }

    private static Voice container(byte[] content) {
        try {
            if (Bytes.at(content, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
                return new WebmVoice(content).read();
            }
            if (Bytes.word(content, 0, "OggS")) {
                return new OggVoice(content).read();
            }
            if (Bytes.word(content, 4, "ftyp")) {
                return new Mp4Voice(content).read();
            }
        } catch (IndexOutOfBoundsException e) {
            throw new MediumRefused(MediumProblem.DAMAGED);
        }
        throw new MediumRefused(MediumProblem.NOT_A_VOICE);
    }
}
