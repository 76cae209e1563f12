package org.oportunidad.credentials.document;

import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A font without shapes whose codes mean letters: text set in it is not seen but can be searched, copied and read aloud.
 * It gives each letter used one code, so a document may hold 255 different ones.
 */
final class HiddenText {

    private static final int WIDTH = 500;
    private static final int CODES = 255;

    private final Map<Integer, Integer> codes = new LinkedHashMap<>();
    private final COSDictionary font = new COSDictionary();

    COSDictionary font() {
        return font;
    }

    /** The width of a text of that many codes at size 1. */
    static float width(int codeCount) {
        return codeCount * WIDTH / 1000f;
    }

    /** The codes of the text, in the order in which it is seen from left to right, as readers of PDF expect. */
    byte[] codes(String text, boolean rightToLeft) {
        var seen = visual(text, rightToLeft).codePoints().toArray();
        var bytes = new byte[seen.length];
        for (int i = 0; i < seen.length; i++) {
            if (codes.size() == CODES && !codes.containsKey(seen[i])) {
                bytes[i] = 0;
            } else {
                bytes[i] = codes.computeIfAbsent(seen[i], letter -> codes.size() + 1)
                        .byteValue();
            }
        }
        return bytes;
    }

    private static String visual(String text, boolean rightToLeft) {
        var bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return text;
        }
        int runs = bidi.getRunCount();
        var levels = new byte[runs];
        var parts = new Object[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            var part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            parts[run] = levels[run] % 2 == 0
                    ? part
                    : new StringBuilder(part).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, parts, 0, runs);
        var visual = new StringBuilder(text.length());
        for (var part : parts) {
            visual.append(part);
        }
        return visual.toString();
    }

    /** Completes the font when all text is set. */
    void finish(PDDocument document) throws java.io.IOException {
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.NAME, COSName.getPDFName("Hidden"));
        font.setItem(COSName.FONT_BBOX, integers(0, 0, 0, 0));
        var matrix = new COSArray();
        for (var value : new String[] {"0.001", "0", "0", "0.001", "0", "0"}) {
            matrix.add(new org.apache.pdfbox.cos.COSFloat(value));
        }
        font.setItem(COSName.FONT_MATRIX, matrix);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, Math.max(1, codes.size()));
        var widths = new COSArray();
        var differences = new COSArray();
        differences.add(COSInteger.get(1));
        for (int code = 1; code <= Math.max(1, codes.size()); code++) {
            widths.add(COSInteger.get(WIDTH));
            differences.add(COSName.getPDFName("c" + code));
        }
        font.setItem(COSName.WIDTHS, widths);
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.setItem(COSName.ENCODING, encoding);
        var nothing = stream(document, WIDTH + " 0 0 0 0 0 d1");
        var shapes = new COSDictionary();
        for (int code = 1; code <= codes.size(); code++) {
            shapes.setItem(COSName.getPDFName("c" + code), nothing);
        }
        font.setItem(COSName.CHAR_PROCS, shapes);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(document, toUnicode()));
    }

    private String toUnicode() {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CMapName /Hidden def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                """);
        var entries = codes.entrySet().stream().toList();
        for (int from = 0; from < entries.size(); from += 100) {
            var part = entries.subList(from, Math.min(from + 100, entries.size()));
            map.append(part.size()).append(" beginbfchar\n");
            for (var entry : part) {
                map.append("<%02X> <".formatted(entry.getValue()));
                for (char unit : Character.toChars(entry.getKey())) {
                    map.append("%04X".formatted((int) unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static COSStream stream(PDDocument document, String content) throws java.io.IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static COSArray integers(int... values) {
        var array = new COSArray();
        for (int value : values) {
            array.add(COSInteger.get(value));
        }
        return array;
    }
}
