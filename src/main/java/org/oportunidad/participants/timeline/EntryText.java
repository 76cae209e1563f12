package org.oportunidad.participants.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.oportunidad.participants.TimelineEntry;
import org.oportunidad.platform.text.Text;
import org.oportunidad.platform.web.Page;

/** Says an entry in the reader's language: days as days, and values that are themselves message keys as their text. */
public final class EntryText {

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");

    private EntryText() {}

    public static String of(Page page, TimelineEntry entry) {
        return page.t(
                entry.textKey(),
                entry.values().stream().map(value -> said(page, value)).toArray());
    }

    private static Object said(Page page, Object value) {
        return switch (value) {
            case LocalDate day -> page.date(day);
            case Instant moment -> page.dateTime(moment);
            case Text text -> page.t(text);
            case String key when KEY.matcher(key).matches() && page.has(key) -> page.t(key);
            default -> value;
        };
    }
}
