package org.oportunidad.files.table;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oportunidad.files.FileProblem;
import org.oportunidad.files.zip.Archive;
import org.oportunidad.files.zip.FileRefused;

/** Makes sure that an archive is a plain workbook: its parts are there, nothing in it is active, no XML declares entities. */
final class WorkbookCheck implements Archive.Inspection {

    private static final Set<String> PARTS = Set.of("[content_types].xml", "xl/workbook.xml");
    private static final List<String> ACTIVE = List.of(
            "vbaproject",
            "xl/externallinks/",
            "xl/embeddings/",
            "xl/activex/",
            "xl/macrosheets/",
            "xl/dialogsheets/",
            "xl/ctrlprops/",
            "customui/",
            "xl/connections.xml",
            "xl/querytables/",
            "encryptedpackage");

    private final Set<String> seen = new HashSet<>();

    static void check(byte[] content) {
        var check = new WorkbookCheck();
        new Archive(content).inspect(check);
        if (!check.seen.containsAll(PARTS)) {
            throw new FileRefused(FileProblem.NOT_WHAT_IT_SAYS);
        }
    }

    @Override
    public Archive.Bytes enter(String name) {
        seen.add(name);
        if (ACTIVE.stream().anyMatch(name::contains)) {
            throw new FileRefused(FileProblem.PROTECTED_OR_ACTIVE);
        }
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")
                ? new Xml(name.startsWith("[content_types]"))
                : new Other();
    }

    /** Refuses declarations of document types and encodings that could hide them. */
    private static final class Xml implements Archive.Bytes {

        private static final byte[] DECLARATION = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] ENTITY = "<!ENTITY".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] MACROS = "macroEnabled".getBytes(StandardCharsets.US_ASCII);

        private final boolean types;
        private int declaration;
        private int entity;
        private int macros;

        Xml(boolean types) {
            this.types = types;
        }

        @Override
        public void see(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                byte b = buffer[i];
                declaration = advance(DECLARATION, declaration, b);
                entity = advance(ENTITY, entity, b);
                macros = advance(MACROS, macros, b);
                if (b == 0 || declaration == DECLARATION.length || entity == ENTITY.length) {
                    throw new FileRefused(FileProblem.DAMAGED);
                }
                if (macros == MACROS.length && types) {
                    throw new FileRefused(FileProblem.PROTECTED_OR_ACTIVE);
                }
            }
        }

        private static int advance(byte[] word, int matched, byte b) {
            if (matched < word.length && word[matched] == b) {
                return matched + 1;
            }
            return word[0] == b ? 1 : 0;
        }
    }

    /** Pictures and print settings: unpacked within the bounds, never read. */
    private static final class Other implements Archive.Bytes {
        @Override
        public void see(byte[] buffer, int length) {
            // counted by the archive
        }
    }
}
