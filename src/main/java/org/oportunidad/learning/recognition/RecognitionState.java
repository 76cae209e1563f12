package org.oportunidad.learning.recognition;

import java.util.Locale;

/** Where the recognition of a course stands. */
enum RecognitionState {
    /** She asked; nobody has decided. */
    ASKED,
    /** It counts as done. */
    RECOGNISED,
    /** Staff said not yet, with a reason. */
    DECLINED,
    /** She took it back before it was decided. */
    TAKEN_BACK,
    /** It counted and does not any more: she wants to do the course, or staff found it wrong. */
    WITHDRAWN;

    /** As message keys end. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
