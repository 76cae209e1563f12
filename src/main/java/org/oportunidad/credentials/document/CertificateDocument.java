package org.oportunidad.credentials.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.oportunidad.credentials.document.Sheet.Column;
import org.oportunidad.credentials.document.Sheet.Place;
import org.oportunidad.credentials.document.Sheet.Style;

/** Draws a certificate on one lying A4 page, to be printed or sent. */
public final class CertificateDocument {

    private static final Color INK = new Color(0x1d2b2f);
    private static final Color SOFT = new Color(0x3f4f57);
    private static final Color BRAND = new Color(0x0a5754);
    private static final Color SUN = new Color(0xe9a63a);
    private static final Color WASH = new Color(0xe3f1ee);
    private static final float MARGIN = 68;
    private static final float QR = 92;
    private static final float MARK = 1.15f;

    private CertificateDocument() {}

    /** The PDF. */
    public static byte[] draw(CertificateText text) {
        try (var sheet = new Sheet(text.heading(), text.language(), text.rightToLeft())) {
            frame(sheet, text.rightToLeft());
            var column = new Column(MARGIN, sheet.width() - MARGIN);
            float y = sheet.height() - 62;
            y = sheet.text(text.programme(), new Style(15, true, BRAND), beside(column, text, 40), Place.START, y);
            y = sheet.text(text.heading(), new Style(38, true, BRAND), column, Place.CENTRE, y - 26);
            y = sheet.text(text.certifies(), new Style(14, false, SOFT), column, Place.CENTRE, y - 18);
            y = sheet.text(text.name(), new Style(fitting(text.name()), true, INK), column, Place.CENTRE, y - 12);
            rule(sheet, y - 11);
            y = sheet.text(text.completed(), new Style(14, false, SOFT), column, Place.CENTRE, y - 28);
            y = sheet.text(text.subject(), new Style(21, true, BRAND), column, Place.CENTRE, y - 7);
            sheet.text(text.date(), new Style(14, false, SOFT), column, Place.CENTRE, y - 9);
            foot(sheet, text);
            return sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The column without the mark that stands at its beginning. */
    private static Column beside(Column column, CertificateText text, float mark) {
        return text.rightToLeft()
                ? new Column(column.left(), column.right() - mark)
                : new Column(column.left() + mark, column.right());
    }

    /** Long names are set smaller so that they keep to one or two lines. */
    private static float fitting(String name) {
        return name.length() > 60 ? 20 : name.length() > 36 ? 26 : 34;
    }

    private static void rule(Sheet sheet, float y) throws IOException {
        sheet.ornament(new Rectangle2D.Float(sheet.width() / 2 - 60, y, 120, 2), SUN);
    }

    private static void foot(Sheet sheet, CertificateText text) throws IOException {
        float bottom = 52;
        boolean mirrored = text.rightToLeft();
        float left = mirrored ? MARGIN : sheet.width() - MARGIN - QR;
        sheet.ornament(new Rectangle2D.Float(left - 7, bottom - 7, QR + 14, QR + 14), Color.WHITE);
        sheet.qr(text.address(), new Column(left, left + QR), bottom);
        var words = mirrored
                ? new Column(MARGIN + QR + 24, sheet.width() - MARGIN)
                : new Column(MARGIN, sheet.width() - MARGIN - QR - 24);
        float y = sheet.text(text.codeLabel(), new Style(10.5f, false, SOFT), words, Place.START, bottom + QR);
        y = sheet.text(text.code(), new Style(17, true, INK), words, Place.START, y - 1);
        y = sheet.text(text.checkLabel(), new Style(10.5f, false, SOFT), words, Place.START, y - 8);
        sheet.text(text.address(), new Style(11.5f, true, BRAND), words, Place.START, y - 1);
    }

    private static void frame(Sheet sheet, boolean mirrored) throws IOException {
        var outer = new Rectangle2D.Float(24, 24, sheet.width() - 48, sheet.height() - 48);
        sheet.ornament(new BasicStroke(2.2f).createStrokedShape(outer), BRAND);
        var inner = new Rectangle2D.Float(30, 30, sheet.width() - 60, sheet.height() - 60);
        sheet.ornament(new BasicStroke(.6f).createStrokedShape(inner), SUN);
        sheet.ornament(hill(sheet, mirrored), WASH);
        mark(sheet, mirrored);
    }

    /** A calm rise at the foot of the page, as on the public pages. */
    private static Shape hill(Sheet sheet, boolean mirrored) {
        float right = sheet.width() - 32;
        var hill = new Path2D.Float();
        float low = mirrored ? right : 32;
        float high = mirrored ? 32 : right;
        hill.moveTo(low, 32);
        hill.lineTo(low, 62);
        hill.curveTo(low + (high - low) * .35f, 60, low + (high - low) * .55f, 170, high, 176);
        hill.lineTo(high, 32);
        hill.closePath();
        return hill;
    }

    /** The mark of the pages: a rising path with a sun at its end; the same in every direction of writing. */
    private static void mark(Sheet sheet, boolean mirrored) throws IOException {
        var place = new AffineTransform(
                MARK, 0, 0, -MARK, mirrored ? sheet.width() - MARGIN - 28 * MARK : MARGIN, sheet.height() - 56);
        var path = new Path2D.Float();
        path.moveTo(4.5, 23.5);
        path.curveTo(9.1, 23.5, 7.9, 17.5, 12.1, 16.5);
        path.curveTo(16.5, 15.5, 14.7, 9.9, 19.5, 8.5);
        var stroke = new BasicStroke(2.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(path);
        sheet.ornament(place.createTransformedShape(stroke), BRAND);
        sheet.ornament(place.createTransformedShape(new Ellipse2D.Double(1.8, 20.8, 5.4, 5.4)), BRAND);
        sheet.ornament(place.createTransformedShape(new Ellipse2D.Double(18.7, 1.9, 7.8, 7.8)), SUN);
    }
}
