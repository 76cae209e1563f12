package org.oportunidad.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Reads uploaded spreadsheets without believing them, and writes tables that no spreadsheet program will execute. */
public interface Tables {

    /** The most bytes an uploaded table may have. */
    int MAX_BYTES = 10 * 1024 * 1024;

    /** The most rows an uploaded table may have under its header. */
    int MAX_ROWS = 20_000;

    /** Reads CSV or XLSX; the extension, the first bytes and the whole content must agree. */
    TableFile read(String fileName, byte[] content);

    /** Writes one sheet; the iterable is consumed row by row, so that a long export does not fill the memory. */
    void write(TableFormat format, List<String> columns, Iterable<List<Cell>> rows, OutputStream out)
            throws IOException;
}
