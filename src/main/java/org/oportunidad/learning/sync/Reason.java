package org.oportunidad.learning.sync;

import java.util.Locale;

/** Why an op is kept aside or refused. */
enum Reason {
    /** She has no place now, or the course is none of hers any more. */
    CLOSED,
    /** The course, the lesson, the question or the task is no longer there. */
    GONE,
    /** It is no answer to what is asked today, or too long, or empty. */
    UNFIT,
    /** She has no attempt left at that quiz. */
    SPENT,
    /** Something of ours failed with it. */
    FAILED,
    /** It does not open: damaged, or sealed for somebody else. */
    UNREADABLE,
    /** Another op came under its id before. */
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
