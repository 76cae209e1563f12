package org.oportunidad.files.media;

/**
 * Tells a JPEG that holds nothing but its pixels: the head of JFIF, tables, frames and scans; no other application data,
 * no comment, nothing behind the end.
 */
final class PlainJpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int JFIF_BYTES = 16;

    private PlainJpeg() {}

    static boolean is(byte[] content) {
        if (!Bytes.at(content, 0, 0xFF, START)) {
            return false;
        }
        int place = 2;
        while (Bytes.at(content, place, 0xFF) && place + 3 < content.length) {
            int marker = content[place + 1] & 0xFF;
            if (marker == END) {
                return place + 2 == content.length;
            }
            int length = (int) Bytes.high(content, place + 2, 2);
            if (!isNeeded(marker, length)) {
                return false;
            }
            place += 2 + length;
            if (marker == SCAN) {
                place = afterScan(content, place);
            }
        }
        return Bytes.at(content, place, 0xFF, END) && place + 2 == content.length;
    }

    /** Tables (C0 to CF with frames, DB, DD), a scan, or the plain head of JFIF without a small picture. */
    private static boolean isNeeded(int marker, int length) {
        return marker >= 0xC0 && marker <= 0xCF
                || marker == 0xDB
                || marker == 0xDD
                || marker == SCAN
                || marker == JFIF && length == JFIF_BYTES;
    }

    /** The next marker behind the pixels; a stuffed zero and restarts belong to them. */
    private static int afterScan(byte[] content, int from) {
        int place = from;
        while (place + 1 < content.length) {
            int next = content[place + 1] & 0xFF;
            if (content[place] == (byte) 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
                return place;
            }
            place++;
        }
        return place;
    }
}
