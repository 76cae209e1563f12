package org.oportunidad.files;

import java.util.Optional;

/**
 * Takes pictures, voices and documents without believing their names or types: what is kept was read to its end and
 * written anew, without places, names and dates that came along. The original is not kept at all: it is what would tell
 * where she lives.
 */
public interface Media {

    /** The most megabytes that something of this kind may weigh as it comes. */
    int mostMegabytes(MediumKind kind);

    /** Takes content that should be of this kind; repeating it gives the same hash. Costs up to a second of CPU. */
    MediumFile take(MediumKind kind, byte[] content);

    /** The same for what this program may have written before: that stays as it is, byte for byte. */
    MediumFile takeAgain(MediumKind kind, byte[] content);

    /** A picture that was taken, as WebP: nothing where this machine cannot write one, or where it would save little. */
    Optional<byte[]> webp(Medium picture);
}
