package org.oportunidad.files.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    TEXT,
    ZIP,
    OLD_OFFICE,
    OTHER;

    private static final List<String> OTHER_STARTS = List.of(
            "%PDF",
            "{\\rtf",
            "<?xml",
            "<!doctype",
            "<html",
            "<svg",
            "GIF8",
            "\u0089PNG",
            "\u00ff\u00d8\u00ff",
            "MZ",
            "\u007fELF",
            "Rar!",
            "\u001f\u008b",
            "7z\u00bc\u00af",
            "RIFF",
            "#!");

    static FileKind of(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_OFFICE;
        }
        String lower = start.toLowerCase(Locale.ROOT);
        boolean other = OTHER_STARTS.stream()
                .map(known -> known.toLowerCase(Locale.ROOT))
                .anyMatch(lower::startsWith);
        return other ? OTHER : TEXT;
    }
}
