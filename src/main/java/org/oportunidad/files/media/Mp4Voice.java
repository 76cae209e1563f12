package org.oportunidad.files.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.oportunidad.files.MediumProblem;

/** A voice in MP4, as phones record it; a recorder may write it whole or in fragments. */
final class Mp4Voice {

    private static final Set<String> STEPPED_INTO =
            Set.of("moov", "trak", "mdia", "minf", "stbl", "moof", "traf", "mvex", "edts");
    /** Titles, places, pictures and what makers add. */
    private static final Set<String> BLANKED = Set.of("udta", "meta", "uuid", "free", "skip", "wide", "chpl");
    /** AAC and Opus are what browsers play. */
    private static final Set<String> PLAYED = Set.of("mp4a", "Opus");

    private static final int MOST_DEPTH = 8;

    private final byte[] content;
    private int voices;
    private long sound;
    private boolean fragments;
    private long millis;

    Mp4Voice(byte[] content) {
        this.content = content;
    }

    Voice read() {
        boxes(0, content.length, 0);
        if (voices != 1) {
            throw new MediumRefused(MediumProblem.NOT_A_VOICE);
        }
        if (sound == 0 || millis == 0 && !fragments) {
            throw new MediumRefused(MediumProblem.SILENT);
        }
        return new Voice("audio/mp4", content, millis);
    }

    private void boxes(int from, int end, int depth) {
        int place = from;
        while (place < end) {
            if (end - place < 8 || depth > MOST_DEPTH) {
                throw new MediumRefused(MediumProblem.DAMAGED);
            }
            long size = Bytes.high(content, place, 4);
            var type = new String(content, place + 4, 4, StandardCharsets.ISO_8859_1);
            int head = 8;
            if (size == 1) {
                size = Bytes.high(content, place + 9, 7);
                head = 16;
            } else if (size == 0) {
                size = (long) end - place;
            }
            if (size < head || size > end - place) {
                throw new MediumRefused(MediumProblem.DAMAGED);
            }
            box(type, place, place + head, place + (int) size, depth);
            place += (int) size;
        }
    }

    private void box(String type, int start, int from, int end, int depth) {
        if (STEPPED_INTO.contains(type)) {
            fragments |= type.equals("moof");
            boxes(from, end, depth + 1);
        } else if (BLANKED.contains(type)) {
            Arrays.fill(content, from, end, (byte) 0);
            System.arraycopy("free".getBytes(StandardCharsets.ISO_8859_1), 0, content, start + 4, 4);
        } else {
            switch (type) {
                case "mdat" -> sound += end - from;
                case "hdlr" -> handler(from);
                case "mdhd" -> duration(from);
                case "stsd" -> codec(from);
                default -> {
                    // tables of the sound itself
                }
            }
        }
    }

    private void handler(int from) {
        if (Bytes.word(content, from + 8, "vide")) {
            throw new MediumRefused(MediumProblem.WITH_PICTURES);
        }
        if (Bytes.word(content, from + 8, "soun")) {
            voices++;
        }
    }

    private void duration(int from) {
        boolean wide = content[from] == 1;
        long scale = Bytes.high(content, from + (wide ? 20 : 12), 4);
        long length = wide ? Bytes.high(content, from + 25, 7) : Bytes.high(content, from + 16, 4);
        if (scale > 0 && length < 0xFFFFFFFFL) {
            millis = Math.max(millis, length * 1000 / scale);
        }
    }

    private void codec(int from) {
        if (Bytes.high(content, from + 4, 4) > 0
                && !PLAYED.contains(new String(content, from + 12, 4, StandardCharsets.ISO_8859_1))) {
            throw new MediumRefused(MediumProblem.NOT_A_VOICE);
        }
    }
}
