package org.oportunidad.messaging;

/** What a message is for: decides which consent it needs and what happens when its fate is unknown. */
public enum Purpose {
    /** A code she asked for this minute: any hour, never repeated by itself. */
    SIGN_IN,
    /** What the service itself needs: admission, certificate, a change of her cohort. */
    SERVICE,
    /** A nudge that may be repeated, once. */
    REMINDER,
    /** The six-month questions. */
    FOLLOWUP_SURVEY,
    /** The only thing that may reach a person who has not consented yet. */
    CONSENT_REQUEST,
    /** About her safety: never repeated by itself after an unknown result; a human sees it. */
    SAFETY,
    /** What a person of the staff answers to what she wrote. */
    REPLY;

    /** Whether the outbox may try again by itself when it cannot know whether the message arrived. */
    public boolean isRepeatable() {
        return this != SIGN_IN && this != SAFETY && this != REPLY;
    }

    /** Whether the night is kept quiet for it. */
    public boolean isHeldAtNight() {
        return this != SIGN_IN;
    }

    /** Whether a person phones when nothing else can bring it. */
    public boolean isWorthACall() {
        return this == SERVICE || this == CONSENT_REQUEST || this == SAFETY;
    }

    /** Whether it counts against how many messages a week she gets. */
    public boolean isCapped() {
        return this == REMINDER || this == FOLLOWUP_SURVEY;
    }
}
