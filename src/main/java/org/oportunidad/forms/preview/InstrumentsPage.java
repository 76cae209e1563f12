package org.oportunidad.forms.preview;

import java.time.Instant;
import java.util.List;

/** The list of instruments. */
public record InstrumentsPage(List<Row> rows) {

    /** One published version. */
    public record Row(
            String code,
            int version,
            String title,
            boolean current,
            int pages,
            int questions,
            Instant since,
            int responses) {}
}
