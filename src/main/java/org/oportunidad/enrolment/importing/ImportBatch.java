package org.oportunidad.enrolment.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One spreadsheet on its way in. */
public record ImportBatch(
        UUID id,
        UUID call,
        Instant createdAt,
        String format,
        List<String> columns,
        List<String> mapping,
        State state,
        int total,
        int good,
        int done,
        int leaving) {

    /** Where an import stands. */
    public enum State {
        UPLOADED,
        CHECKED,
        RUNNING,
        DONE,
        FAILED,
        UNDOING,
        UNDONE
    }

    /** Rows with a problem. */
    public int bad() {
        return total - good;
    }
}
