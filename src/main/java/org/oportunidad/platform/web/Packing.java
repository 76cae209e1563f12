package org.oportunidad.platform.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs pages with gzip. The server would make a new packer for every answer and pack as hard as it can, which was a fifth
 * of all the work of a page; these are used again, and stop earlier.
 */
final class Packing {

    /** One byte in a hundred more than the usual level 6, for a half to a third of the work. */
    private static final int LEVEL = 4;

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int TAIL_BYTES = 8;
    private static final int PIECE = 4096;

    private static final ConcurrentLinkedQueue<Deflater> IDLE = new ConcurrentLinkedQueue<>();

    private Packing() {}

    static byte[] gzip(byte[] page) {
        var packed = new ByteArrayOutputStream(page.length / 2);
        packed.writeBytes(HEAD);
        var idle = IDLE.poll();
        var deflater = idle == null ? new Deflater(LEVEL, true) : idle;
        deflater.setInput(page);
        deflater.finish();
        var piece = new byte[PIECE];
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        deflater.reset();
        IDLE.add(deflater);
        var sum = new CRC32();
        sum.update(page);
        packed.writeBytes(ByteBuffer.allocate(TAIL_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(page.length)
                .array());
        return packed.toByteArray();
    }
}
