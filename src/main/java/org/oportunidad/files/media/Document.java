package org.oportunidad.files.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.oportunidad.files.MediumProblem;

/**
 * A PDF without anything that runs, opens or hides another file, and without its author and dates. What it unpacks to is
 * measured before it is read.
 */
final class Document {

    private static final int MOST_PAGES = 50;
    private static final int MOST_OBJECTS = 20_000;
    private static final int MOST_UNPACKED = 64 << 20;
    /** Methods that unpack out of our sight, or one within the other. */
    private static final Pattern UNMEASURED =
            Pattern.compile("/(?:LZW|LZWDecode|RL|RunLengthDecode)\\b|/(?:Fl|FlateDecode)\\s*/(?:Fl|FlateDecode)\\b");

    private static final Set<String> ACTIVE = Set.of(
            "JS",
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Movie",
            "Sound");

    private Document() {}

    static byte[] plain(byte[] content) {
        if (!Bytes.word(content, 0, "%PDF-")) {
            throw new MediumRefused(MediumProblem.NOT_A_DOCUMENT);
        }
        measured(content);
        try (var document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw new MediumRefused(MediumProblem.PROTECTED_OR_ACTIVE);
            }
            int pages = document.getNumberOfPages();
            if (pages == 0 || pages > MOST_PAGES) {
                throw new MediumRefused(pages == 0 ? MediumProblem.EMPTY : MediumProblem.TOO_LARGE);
            }
            passive(document);
            return written(document);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw e instanceof MediumRefused refused ? refused : new MediumRefused(MediumProblem.DAMAGED);
        }
    }

    private static void passive(PDDocument document) throws IOException {
        var objects = document.getDocument().getXrefTable().keySet();
        if (objects.size() > MOST_OBJECTS) {
            throw new MediumRefused(MediumProblem.TOO_LARGE);
        }
        for (COSObjectKey key : objects) {
            passive(document.getDocument().getObjectFromPool(key).getObject(), 0);
        }
        passive(document.getDocument().getTrailer(), 0);
    }

    private static void passive(COSBase base, int depth) {
        if (depth > 50) {
            throw new MediumRefused(MediumProblem.DAMAGED);
        }
        if (base instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                refuse(entry.getKey());
                passive(entry.getValue(), depth + 1);
            }
        } else if (base instanceof COSArray array) {
            for (var one : array) {
                passive(one, depth + 1);
            }
        } else if (base instanceof COSName name) {
            refuse(name);
        }
    }

    private static void refuse(COSName name) {
        if (ACTIVE.contains(name.getName())) {
            throw new MediumRefused(MediumProblem.PROTECTED_OR_ACTIVE);
        }
    }

    private static byte[] written(PDDocument document) throws IOException {
        document.setDocumentInformation(new PDDocumentInformation());
        document.getDocumentCatalog().setMetadata(null);
        for (var page : document.getPages()) {
            page.getCOSObject().removeItem(COSName.METADATA);
        }
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(0L);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** Unpacks every packed part into nothing, up to so many bytes in all. */
    private static void measured(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        if (UNMEASURED.matcher(text).find()) {
            throw new MediumRefused(MediumProblem.PROTECTED_OR_ACTIVE);
        }
        long unpacked = 0;
        var sink = new byte[1 << 16];
        for (int place = text.indexOf("stream"); place >= 0; place = text.indexOf("stream", place + 6)) {
            if (place >= 3 && text.startsWith("end", place - 3)) {
                continue;
            }
            int from = place + 6;
            while (from < content.length && (content[from] == '\r' || content[from] == '\n')) {
                from++;
            }
            unpacked = unpack(content, from, unpacked, sink);
        }
    }

    private static long unpack(byte[] content, int from, long before, byte[] sink) {
        long unpacked = before;
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            while (!inflater.finished()) {
                int some = inflater.inflate(sink);
                unpacked += some;
                if (unpacked > MOST_UNPACKED) {
                    throw new MediumRefused(MediumProblem.TOO_LARGE);
                }
                if (some == 0) {
                    return unpacked;
                }
            }
        } catch (DataFormatException e) {
            return unpacked; // not packed this way
        } finally {
            inflater.end();
        }
        return unpacked;
    }
}
