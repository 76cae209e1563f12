package org.oportunidad.credentials.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;

/** The fonts of the document; for each letter the first one that has it, so that any name can be set in any document. */
final class Typefaces {

    private static final List<Font> REGULAR =
            List.of(font("NotoSans-Regular"), font("NotoNaskhArabic-Regular"), font("NotoSansDevanagari-Regular"));
    private static final List<Font> BOLD =
            List.of(font("NotoSans-Bold"), font("NotoNaskhArabic-Bold"), font("NotoSansDevanagari-Bold"));

    private Typefaces() {}

    /** The text with a font and direction for each of its letters. */
    static AttributedString set(String text, float points, boolean bold, boolean rightToLeft) {
        var attributed = new AttributedString(text);
        attributed.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        var fonts = bold ? BOLD : REGULAR;
        int from = 0;
        var current = fontOf(fonts, text.codePointAt(0), fonts.getFirst());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var font = fontOf(fonts, text.codePointAt(i), current);
            if (!font.equals(current)) {
                attributed.addAttribute(TextAttribute.FONT, current.deriveFont(points), from, i);
                current = font;
                from = i;
            }
        }
        attributed.addAttribute(TextAttribute.FONT, current.deriveFont(points), from, text.length());
        return attributed;
    }

    /** Spaces and marks stay with the letters before them. */
    private static Font fontOf(List<Font> fonts, int letter, Font current) {
        if (!Character.isLetterOrDigit(letter) && current.canDisplay(letter)) {
            return current;
        }
        return fonts.stream()
                .filter(font -> font.canDisplay(letter))
                .findFirst()
                .orElse(current);
    }

    private static Font font(String name) {
        try (var file = Typefaces.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("Font " + name + " is missing");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Font " + name + " cannot be read", e);
        }
    }
}
