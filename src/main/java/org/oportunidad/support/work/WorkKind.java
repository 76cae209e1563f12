package org.oportunidad.support.work;

import java.util.List;
import java.util.Locale;

/** What kind of thing is owed. */
public enum WorkKind {
    ALERT,
    QUESTION,
    PROTOCOL,
    NEXT_CONTACT,
    NEED,
    DEBRIEF;

    /** How a person may close it; a question is closed by its answer, a need by what becomes of it. */
    public List<Outcome> outcomes() {
        return switch (this) {
            case ALERT -> List.of(Outcome.SUPPORT, Outcome.SOLVED, Outcome.FINE, Outcome.NOT_REACHED);
            case PROTOCOL, NEXT_CONTACT -> List.of(Outcome.DONE, Outcome.NOT_REACHED, Outcome.NOT_NEEDED);
            case DEBRIEF -> List.of(Outcome.DONE, Outcome.NOT_NEEDED);
            case QUESTION, NEED -> List.of();
        };
    }

    /** As message keys end. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** She needs support; with an alert about being idle she is marked as at risk. */
        SUPPORT,
        SOLVED,
        /** The alert was wrong: all is well. */
        FINE,
        NOT_REACHED,
        NOT_NEEDED,
        /** The cause was gone before anybody acted. */
        OVERTAKEN,
        EXPIRED;

        /** As message keys end. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why something is put off or passed on. */
    public enum Cause {
        SHE_ASKED,
        NO_TIME,
        WAITING,
        LANGUAGE,
        TRUST,
        ABSENCE,
        HANDOVER,
        OWNER_LEFT;

        /** Those that somebody may choose. */
        public static final List<Cause> CHOSEN = List.of(SHE_ASKED, NO_TIME, WAITING, LANGUAGE, TRUST, ABSENCE);

        /** As message keys end. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
