package org.oportunidad.files.media;

import java.util.Arrays;
import java.util.Set;
import org.oportunidad.files.MediumProblem;

/** A voice in WebM, as browsers record it: sizes may be unknown, so that one walks from element to element. */
final class WebmVoice {

    private static final Set<Long> STEPPED_INTO =
            Set.of(0x1A45DFA3L, 0x18538067L, 0x1F43B675L, 0x1654AE6BL, 0xAEL, 0xA0L, 0x1549A966L);
    /** Tags, attachments, title and date. */
    private static final Set<Long> BLANKED = Set.of(0x1254C367L, 0x1941A469L, 0x7BA9L, 0x4461L);

    private static final long KIND_OF_FILE = 0x4282;
    private static final long KIND_OF_TRACK = 0x83;
    private static final long CODEC = 0x86;
    private static final long TICK = 0x2AD7B1;
    private static final long CLUSTER_TIME = 0xE7;
    private static final long BLOCK = 0xA1;
    private static final long SIMPLE_BLOCK = 0xA3;
    private static final int LEAST_BLOCK = 5;
    private static final int VOID = 0xEC;
    private static final int FRAME_MILLIS = 20;

    private final byte[] content;
    private int place;
    private int tracks;
    private long tick = 1_000_000;
    private long clusterTime;
    private long blocks;
    private long last;

    WebmVoice(byte[] content) {
        this.content = content;
    }

    Voice read() {
        while (place < content.length) {
            element();
        }
        if (tracks != 1) {
            throw new MediumRefused(MediumProblem.NOT_A_VOICE);
        }
        if (blocks == 0) {
            throw new MediumRefused(MediumProblem.SILENT);
        }
        return new Voice("audio/webm", content, Math.max(last, 0) * tick / 1_000_000 + FRAME_MILLIS);
    }

    private void element() {
        int start = place;
        long id = number(false);
        int width = Long.numberOfLeadingZeros((content[place] & 0xFFL) << 56) + 1;
        long size = number(true);
        boolean unknown = size == (1L << 7 * width) - 1;
        if (STEPPED_INTO.contains(id)) {
            return;
        }
        if (unknown || size > content.length - place) {
            throw new MediumRefused(MediumProblem.DAMAGED);
        }
        int end = place + (int) size;
        inside(id, place, end);
        if (BLANKED.contains(id)) {
            blank(start, end);
        }
        place = end;
    }

    private void inside(long id, int from, int end) {
        int length = end - from;
        if (id == KIND_OF_FILE && !Bytes.word(content, from, "webm")) {
            throw new MediumRefused(MediumProblem.NOT_A_VOICE);
        } else if (id == KIND_OF_TRACK) {
            if (value(from, length) != 2) {
                throw new MediumRefused(MediumProblem.WITH_PICTURES);
            }
            tracks++;
        } else if (id == CODEC && !Bytes.word(content, from, "A_OPUS") && !Bytes.word(content, from, "A_VORBIS")) {
            throw new MediumRefused(
                    Bytes.word(content, from, "V_") ? MediumProblem.WITH_PICTURES : MediumProblem.NOT_A_VOICE);
        } else if (id == TICK) {
            tick = Math.clamp(value(from, length), 1, 1_000_000_000);
        } else if (id == CLUSTER_TIME) {
            clusterTime = Math.min(value(from, length), Integer.MAX_VALUE);
        } else if ((id == BLOCK || id == SIMPLE_BLOCK) && length >= LEAST_BLOCK) {
            blocks++;
            last = Math.max(last, clusterTime + (short) Bytes.high(content, from + 1, 2));
        }
    }

    private long value(int from, int length) {
        return Bytes.high(content, from, Math.min(length, 7));
    }

    /** A number whose first byte tells its length; {@code plain} takes the telling bit off. */
    private long number(boolean plain) {
        int first = content[place] & 0xFF;
        int length = Long.numberOfLeadingZeros((long) first << 56) + 1;
        if (first == 0 || length > (plain ? 8 : 4) || length > content.length - place) {
            throw new MediumRefused(MediumProblem.DAMAGED);
        }
        long value = plain ? first & (1 << 8 - length) - 1 : first;
        for (int number = 1; number < length; number++) {
            value = value << 8 | content[place + number] & 0xFF;
        }
        place += length;
        return value;
    }

    /** An element of nothing over the whole of another one. */
    private void blank(int start, int end) {
        int length = end - start;
        Arrays.fill(content, start, end, (byte) 0);
        content[start] = (byte) VOID;
        if (length < 10) {
            content[start + 1] = (byte) (0x80 | length - 2);
            return;
        }
        content[start + 1] = 1;
        for (int number = 0; number < 7; number++) {
            content[start + 8 - number] = (byte) (length - 9 >>> 8 * Math.min(number, 3));
        }
        Arrays.fill(content, start + 2, start + 5, (byte) 0);
    }
}
