package org.oportunidad.files.media;

import java.util.ArrayList;
import java.util.List;
import org.oportunidad.files.MediumProblem;

/** A voice in Ogg, as messengers keep it: Opus or Vorbis, one stream; its second packet holds titles and is emptied. */
final class OggVoice {

    private static final int HEAD = 27;
    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final int OPUS_RATE = 48_000;

    private final byte[] content;
    private final List<Page> pages = new ArrayList<>();

    OggVoice(byte[] content) {
        this.content = content;
    }

    /** Where a page begins, where its content does, and where it ends. */
    private record Page(int start, int body, int end, long position) {}

    Voice read() {
        pages();
        int first = pages.getFirst().body();
        boolean opus = Bytes.word(content, first, "OpusHead");
        if (!opus && !Bytes.word(content, first, "\u0001vorbis")) {
            throw new MediumRefused(MediumProblem.NOT_A_VOICE);
        }
        long before = opus ? Bytes.low(content, first + 10, 2) : 0;
        long rate = opus ? OPUS_RATE : Math.max(1, Bytes.low(content, first + 12, 4));
        long length = pages.stream().mapToLong(Page::position).max().orElse(0) - before;
        if (length <= 0 || pages.size() < 3) {
            throw new MediumRefused(MediumProblem.SILENT);
        }
        empty(opus ? "OpusTags" : "\u0003vorbis", !opus);
        return new Voice("audio/ogg", content, Math.max(1, length * 1000 / rate));
    }

    private void pages() {
        int place = 0;
        long stream = -1;
        while (place < content.length) {
            if (!Bytes.word(content, place, "OggS") || place + HEAD > content.length) {
                throw new MediumRefused(MediumProblem.DAMAGED);
            }
            long its = Bytes.low(content, place + 14, 4);
            if (stream >= 0 && its != stream) {
                throw new MediumRefused(MediumProblem.WITH_PICTURES);
            }
            stream = its;
            int segments = content[place + 26] & 0xFF;
            int body = place + HEAD + segments;
            int end = body;
            for (int number = 0; number < segments; number++) {
                end += content[place + HEAD + number] & 0xFF;
            }
            if (end > content.length) {
                throw new MediumRefused(MediumProblem.DAMAGED);
            }
            pages.add(new Page(place, body, end, Bytes.low(content, place + 6, 8)));
            place = end;
        }
    }

    /** Leaves the maker's name out, says that there are no titles, and sums the touched pages up again. */
    private void empty(String word, boolean closed) {
        var bytes = packet();
        if (bytes.size() < word.length() + 9 || !Bytes.word(content, bytes.getFirst(), word)) {
            throw new MediumRefused(MediumProblem.DAMAGED);
        }
        for (int number = word.length(); number < bytes.size(); number++) {
            content[bytes.get(number)] = 0;
        }
        if (closed) {
            content[bytes.get(word.length() + 8)] = 1;
        }
        pages.forEach(this::sum);
    }

    /** Where each byte of the second packet lies; it may go over several pages. */
    private List<Integer> packet() {
        var bytes = new ArrayList<Integer>();
        for (var page : pages.subList(1, pages.size())) {
            int place = page.body();
            for (int segment = page.start() + HEAD; segment < page.body(); segment++) {
                int length = content[segment] & 0xFF;
                for (int number = 0; number < length; number++) {
                    bytes.add(place++);
                }
                if (length < 255) {
                    return bytes;
                }
            }
        }
        return bytes;
    }

    private void sum(Page page) {
        for (int number = 0; number < 4; number++) {
            content[page.start() + 22 + number] = 0;
        }
        int sum = 0;
        for (int place = page.start(); place < page.end(); place++) {
            sum ^= (content[place] & 0xFF) << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ POLYNOMIAL : sum << 1;
            }
        }
        for (int number = 0; number < 4; number++) {
            content[page.start() + 22 + number] = (byte) (sum >>> 8 * number);
        }
    }
}
