package org.oportunidad.files.media;

import java.awt.geom.AffineTransform;

/**
 * How the phone was held, as a JPEG tells it in its EXIF part.
 *
 * @param code 1 to 8, as EXIF 2.3 §4.6.4 (tag 0x0112) counts them
 */
record Orientation(int code) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int MOST_TAGS = 500;

    /** Upright where nothing or nonsense is said. */
    static Orientation of(byte[] content) {
        if (!Bytes.at(content, 0, 0xFF, 0xD8)) {
            return UPRIGHT;
        }
        int place = 2;
        while (place + 4 <= content.length && (content[place] & 0xFF) == 0xFF) {
            int marker = content[place + 1] & 0xFF;
            int length = (int) Bytes.high(content, place + 2, 2);
            if (marker == 0xE1 && Bytes.word(content, place + 4, "Exif\0\0")) {
                return inTiff(content, place + 10, Math.min(content.length, place + 2 + length));
            }
            if (marker == 0xDA || length < 2) {
                return UPRIGHT;
            }
            place += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation inTiff(byte[] content, int start, int end) {
        boolean low = Bytes.word(content, start, "II");
        if (start + 8 > end || !low && !Bytes.word(content, start, "MM")) {
            return UPRIGHT;
        }
        long first = start + number(content, start + 4, 4, low);
        if (first < start || first + 2 > end) {
            return UPRIGHT;
        }
        long tags = Math.min(number(content, (int) first, 2, low), MOST_TAGS);
        for (int tag = 0; tag < tags && first + 2 + 12L * (tag + 1) <= end; tag++) {
            int entry = (int) first + 2 + 12 * tag;
            if (number(content, entry, 2, low) == TAG) {
                long code = number(content, entry + 8, 2, low);
                return code >= 1 && code <= 8 ? new Orientation((int) code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static long number(byte[] content, int place, int bytes, boolean low) {
        return low ? Bytes.low(content, place, bytes) : Bytes.high(content, place, bytes);
    }

    /** Whether width and height change places. */
    boolean onItsSide() {
        return code >= 5;
    }

    /** Turns a picture of these measures so that it stands upright in the positive quarter. */
    AffineTransform upright(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
