package org.oportunidad.evidence.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The figures that a release holds, in the order of the page; definitions in domain.md §5. */
public enum Indicator {
    /** Distinct women whose application was submitted. */
    APPLICANTS(Kind.COUNT, ""),
    /** Distinct women with at least one activity, in closed cohorts. */
    STARTED(Kind.COUNT, ""),
    /** Distinct women with training complete, closing form and certificate, of those who started in closed cohorts. */
    GRADUATES(Kind.SHARE, ""),
    /** Communes where at least one woman of a closed cohort started, of all communes. */
    COMMUNES_REACHED(Kind.SHARE, ""),
    /** Dropped of started, closed cohorts only. */
    DROPOUT_RATE(Kind.SHARE, ""),
    /** Her own income is better than when she came, in her own words. */
    INCOME_IMPROVED(Kind.OUTCOME, "income_improved"),
    /** New dependent job since enrolment. */
    JOB_FOUND(Kind.OUTCOME, "job_found_outcome"),
    /** School, validation exam or higher education; courses do not count. */
    FORMAL_EDUCATION_RETURN(Kind.OUTCOME, "formal_education_return"),
    /** New activity with at least one sale. */
    BUSINESS_STARTED(Kind.OUTCOME, "business_started_outcome"),
    /** Had a business at the baseline and reports an improvement. */
    BUSINESS_IMPROVED(Kind.OUTCOME, "business_improved_outcome"),
    /** The same, of those who had a business at the baseline. */
    BUSINESS_IMPROVED_OF_OWNERS(Kind.OUTCOME, "business_improved_outcome"),
    /** At least one of the five. */
    ANY_OUTCOME(Kind.OUTCOME, "any_outcome");

    /** What sort of figure it is. */
    public enum Kind {
        COUNT,
        SHARE,
        OUTCOME
    }

    private final Kind kind;
    private final String question;

    Indicator(Kind kind, String question) {
        this.kind = kind;
        this.question = question;
    }

    public Kind kind() {
        return kind;
    }

    /** The calculated answer of the follow-up form that says it; empty for what is counted from records. */
    String question() {
        return question;
    }

    static List<Indicator> outcomes() {
        return Arrays.stream(values()).filter(i -> i.kind == Kind.OUTCOME).toList();
    }

    public static Optional<Indicator> of(String code) {
        return Arrays.stream(values()).filter(i -> i.name().equals(code)).findFirst();
    }
}
