package org.oportunidad.credentials.document;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * One page of paper on which text of any script is drawn as outlines, shaped by the JDK (a PDF library alone would not
 * join Arabic nor order Devanagari), each with the same text hidden below it and named in the structure for readers.
 */
final class Sheet implements AutoCloseable {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float LONG_SIDE = PDRectangle.A4.getHeight();
    private static final float SHORT_SIDE = PDRectangle.A4.getWidth();
    private static final COSName HIDDEN = COSName.getPDFName("Hidden");

    private final PDDocument document = new PDDocument();
    private final PDPage page;
    private final PDPageContentStream content;
    private final PDStructureElement root;
    private final HiddenText hidden = new HiddenText();
    private final boolean rightToLeft;
    private int marks;

    /** A4, lying. */
    Sheet(String title, Locale language, boolean rightToLeft) throws IOException {
        this.rightToLeft = rightToLeft;
        page = new PDPage(new PDRectangle(LONG_SIDE, SHORT_SIDE));
        document.addPage(page);
        page.setResources(new PDResources());
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, 0);
        document.getDocumentInformation().setTitle(title);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        if (rightToLeft) {
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        catalog.setViewerPreferences(preferences);
        var tree = new PDStructureTreeRoot();
        catalog.setStructureTreeRoot(tree);
        root = new PDStructureElement("Document", tree);
        tree.appendKid(root);
        content = new PDPageContentStream(document, page);
    }

    float width() {
        return page.getMediaBox().getWidth();
    }

    float height() {
        return page.getMediaBox().getHeight();
    }

    /** How a text is set: size in points, weight, colour. */
    record Style(float points, boolean bold, Color color) {}

    /** Where a text stands between its left and right bounds. */
    enum Place {
        START,
        CENTRE
    }

    /** A column of the page in points from its left edge. */
    record Column(float left, float right) {
        float width() {
            return right - left;
        }
    }

    /** Draws the text line by line from the given height of its first line's top; answers where it ends. */
    float text(String text, Style style, Column column, Place place, float top) throws IOException {
        var set = Typefaces.set(text, style.points(), style.bold(), rightToLeft).getIterator();
        var lines = new LineBreakMeasurer(set, EXACT);
        float y = top;
        while (lines.getPosition() < text.length()) {
            int from = lines.getPosition();
            var line = lines.nextLayout(column.width());
            y -= line.getAscent();
            float space = column.width() - line.getVisibleAdvance();
            float x = column.left()
                    + switch (place) {
                        case CENTRE -> space / 2;
                        case START -> rightToLeft ? space : 0;
                    };
            line(text.substring(from, lines.getPosition()).strip(), line, style.color(), x, y);
            y -= line.getDescent() + line.getLeading();
        }
        return y;
    }

    private void line(String text, TextLayout line, Color color, float x, float y) throws IOException {
        begin(text);
        content.setNonStrokingColor(color);
        fill(line.getOutline(new AffineTransform(1, 0, 0, -1, x, y)));
        var codes = hidden.codes(text, rightToLeft);
        float size = line.getAscent();
        float stretch = 100 * line.getVisibleAdvance() / (HiddenText.width(codes.length) * size);
        var operators = new StringBuilder("BT /Hidden ")
                .append(number(size))
                .append(" Tf ")
                .append(number(stretch))
                .append(" Tz 3 Tr ")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(" Td <");
        for (byte code : codes) {
            operators.append("%02X".formatted(code));
        }
        raw(operators.append("> Tj ET\n").toString());
        content.endMarkedContent();
    }

    private void begin(String text) throws IOException {
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, marks);
        properties.setItem(COSName.ACTUAL_TEXT, new COSString(text));
        content.beginMarkedContent(COSName.P, PDPropertyList.create(properties));
        var paragraph = new PDStructureElement("P", root);
        paragraph.setPage(page);
        paragraph.setActualText(text);
        paragraph.getCOSObject().setInt(COSName.K, marks);
        root.appendKid(paragraph);
        marks++;
    }

    /** The code as black squares on white, as large as the column is wide. */
    void qr(String address, Column column, float bottom) throws IOException {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        float square = column.width() / code.size;
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < code.size; row++) {
            for (int cell = 0; cell < code.size; cell++) {
                if (code.getModule(cell, row)) {
                    content.addRect(
                            column.left() + cell * square, bottom + (code.size - 1 - row) * square, square, square);
                }
            }
        }
        content.fill();
        content.endMarkedContent();
    }

    /** An ornament: seen, not read. */
    void ornament(Shape shape, Color color) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setNonStrokingColor(color);
        fill(shape);
        content.endMarkedContent();
    }

    private void fill(Shape shape) throws IOException {
        boolean evenOdd = Outlines.draw(shape, content);
        if (evenOdd) {
            content.fillEvenOdd();
        } else {
            content.fill();
        }
    }

    @SuppressWarnings("deprecation") // the library's own text operators know no font without shapes
    private void raw(String operators) throws IOException {
        content.appendRawCommands(operators);
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** The finished file. */
    byte[] finish() throws IOException {
        content.close();
        hidden.finish(document);
        var fonts = new COSDictionary();
        fonts.setItem(HIDDEN, hidden.font());
        page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
        var file = new ByteArrayOutputStream(64 * 1024);
        document.save(file);
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
