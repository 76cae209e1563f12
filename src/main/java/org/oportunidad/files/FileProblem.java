package org.oportunidad.files;

import java.util.Locale;

/** Why an uploaded file is not taken. */
public enum FileProblem {
    EMPTY,
    TOO_LARGE,
    UNKNOWN_KIND,
    NOT_WHAT_IT_SAYS,
    DAMAGED,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    CELL_TOO_LONG,
    NOT_UTF8,
    PROTECTED_OR_ACTIVE;

    /** The message key that tells it in her language. */
    public String messageKey() {
        return "files.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
