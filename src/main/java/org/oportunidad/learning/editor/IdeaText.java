package org.oportunidad.learning.editor;

import java.util.regex.Pattern;
import org.oportunidad.platform.text.PlainText;

/** Cleans what was pasted into a text: hidden characters, hard blanks, bullets of word processors, tags, big headings. */
final class IdeaText {

    private static final Pattern BULLET = Pattern.compile("(?m)^[ \\t]*[•·▪◦●–*][ \\t]+");
    private static final Pattern NUMBER = Pattern.compile("(?m)^[ \\t]*(\\d{1,2})[.)][ \\t]+");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,2}[ \\t]+");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>\\n]{0,300}>");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern LINE_END = Pattern.compile("(?m)[ \\t\\u00A0]+$");

    /** Not the hard blanks that stand in French marks and in large numbers. */
    private static final Pattern HARD_BLANK = Pattern.compile("(?<![«\\d])\\u00A0(?![»?!:;%\\d€$])");

    private static final Pattern WHITE = Pattern.compile("[ \\t\\n]+");

    private IdeaText() {}

    /** One line of words. */
    static String line(String typed) {
        return WHITE.matcher(plain(typed)).replaceAll(" ").strip();
    }

    private static String plain(String typed) {
        return HARD_BLANK.matcher(PlainText.lines(typed)).replaceAll(" ").replace("\u00AD", "");
    }

    static String clean(String typed) {
        var text = plain(typed);
        text = TAG.matcher(text).replaceAll("");
        text = BULLET.matcher(text).replaceAll("- ");
        text = NUMBER.matcher(text).replaceAll("$1. ");
        text = HEADING.matcher(text).replaceAll("### ");
        text = LINE_END.matcher(text).replaceAll("");
        return BLANK_LINES.matcher(text).replaceAll("\n\n").strip();
    }
}
