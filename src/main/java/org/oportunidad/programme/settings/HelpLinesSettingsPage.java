package org.oportunidad.programme.settings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All help lines with the day somebody last confirmed them. */
public record HelpLinesSettingsPage(List<Row> lines) {

    /** One line. */
    public record Row(
            String code,
            String name,
            String number,
            LocalDate checkedOn,
            @Nullable LocalDate until,
            String source) {}
}
