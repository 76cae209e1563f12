package org.oportunidad.messaging.mailbox;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;

/** What the sender herself wrote: without the letter that she answers, which mail programs put below or between. */
final class OwnWords {

    /** Lines by which Outlook and its kin begin the other letter. */
    private static final Pattern RULE = Pattern.compile("\\s*(-{4,}[^-]{0,60}-{4,}|_{10,})\\s*");

    private OwnWords() {}

    static String ofText(String text) {
        var lines = text.lines().map(String::stripTrailing).toList();
        var own = new ArrayList<String>();
        var begun = false;
        var quoteFollows = quoteFollows(lines);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (begun && RULE.matcher(line).matches()) {
                break;
            }
            if (!line.startsWith(">") && !(line.endsWith(":") && quoteFollows.get(i) && isWhoWrote(own, line))) {
                own.add(line);
                begun |= !line.isBlank();
            }
        }
        return String.join("\n", own).replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Of each line, whether the next one with words is quoted, or there is none. */
    private static BitSet quoteFollows(List<String> lines) {
        var follows = new BitSet(lines.size());
        var quoted = true;
        for (int i = lines.size() - 1; i >= 0; i--) {
            follows.set(i, quoted);
            quoted = lines.get(i).isBlank() ? quoted : lines.get(i).startsWith(">");
        }
        return follows;
    }

    /** "El lun, 30 nov 2026 a las 9:12, Avisos <…> escribió:", on one line or on two, in whichever language. */
    private static boolean isWhoWrote(List<String> before, String line) {
        var other = before.isEmpty() ? "" : before.getLast();
        var onTwo = line.startsWith("<") ? !other.isBlank() : !line.contains("@") && other.contains("@");
        if (onTwo) {
            before.removeLast();
        }
        return onTwo || line.contains("@");
    }

    static String ofHtml(String html) {
        var page = Jsoup.parse(html);
        page.select("blockquote, .gmail_quote, #divRplyFwdMsg, #divRplyFwdMsg ~ *, head, script, style")
                .remove();
        page.select("br").forEach(end -> end.replaceWith(new TextNode("\n")));
        page.select("p, div, li, tr, h1, h2, h3").forEach(block -> block.appendText("\n"));
        return ofText(page.wholeText());
    }
}
