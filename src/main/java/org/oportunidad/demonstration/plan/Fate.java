package org.oportunidad.demonstration.plan;

/** What becomes of a woman's application, in the words of the brief's funnel (domain.md §13). */
public enum Fate {
    DRAFT,
    INELIGIBLE,
    ELIGIBLE,
    DIAGNOSED,
    CHOSEN,
    WAITLISTED,
    DECLINED,
    ENROLLED,
    NO_SHOW,
    DROPPED,
    GRADUATED,
    ACTIVE,
    AT_RISK,
    PAUSED;

    /** She sent her form. */
    public boolean submitted() {
        return this != DRAFT;
    }

    /** She answered the baseline questions. */
    public boolean diagnosed() {
        return submitted() && this != INELIGIBLE && this != ELIGIBLE;
    }

    /** She chose a route herself. */
    public boolean chose() {
        return diagnosed() && this != DIAGNOSED;
    }

    /** She got a place. */
    public boolean admitted() {
        return chose() && this != CHOSEN && this != WAITLISTED && this != DECLINED;
    }

    /** She did at least one activity. */
    public boolean started() {
        return admitted() && this != ENROLLED && this != NO_SHOW;
    }
}
