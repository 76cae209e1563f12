package org.oportunidad.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Reads zip archives without believing them, and writes the same bytes for the same content. */
public interface Archives {

    /**
     * How much an archive may hold, unpacked.
     *
     * @param entries how many files
     * @param bytes of all files together
     */
    record Limits(int entries, long bytes) {}

    /** Every file by its name; folders are left out. */
    ArchiveFile read(byte[] content, Limits limits);

    /** Writes the files in the order given, all with the same time. */
    void write(Map<String, byte[]> files, OutputStream out) throws IOException;
}
