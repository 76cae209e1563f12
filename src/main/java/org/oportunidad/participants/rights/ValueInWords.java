package org.oportunidad.participants.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.web.Page;

/** Says what is held so that she can read it: the file keeps codes and moments as they are, the page has words. */
public final class ValueInWords {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private ValueInWords() {}

    public static String of(Page page, PersonalRecord record, String key) {
        var words = record.words().getOrDefault(key, List.of());
        var value = record.values().getOrDefault(key, "");
        return words.isEmpty()
                ? plain(page, key, value)
                : words.stream().map(page::t).collect(Collectors.joining(" · "));
    }

    private static String plain(Page page, String key, String value) {
        try {
            if (MOMENT.matcher(value).matches()) {
                return page.dateTime(Instant.parse(value));
            }
            if (DAY.matcher(value).matches()) {
                return page.date(LocalDate.parse(value));
            }
        } catch (DateTimeParseException e) {
            // her own words that look like a date
            return value;
        }
        if (value.equals("true") || value.equals("false")) {
            return page.t("participants.export." + value);
        }
        return key.endsWith(".language")
                ? Language.of(value).map(Language::ownName).orElse(value)
                : value;
    }
}
