package org.oportunidad.enrolment;

import java.util.EnumSet;
import java.util.Set;

/** Where a woman stands in her cohort, from her place to a year after graduating (domain §12A). */
public enum EnrolmentState {
    ENROLLED,
    NO_SHOW,
    ACTIVE,
    AT_RISK,
    PAUSED,
    DROPPED,
    TRANSFERRED,
    TRAINING_COMPLETE,
    GRADUATED,
    ALUMNA,
    WITHDRAWN,
    ANONYMISED;

    /** States in which she may open courses and save progress; a woman who left keeps what she did. */
    public static final Set<EnrolmentState> LEARNING =
            Set.copyOf(EnumSet.of(ENROLLED, ACTIVE, AT_RISK, PAUSED, TRAINING_COMPLETE, GRADUATED, ALUMNA));

    /** States that use up a place of the cohort. */
    public static final Set<EnrolmentState> SEATED =
            Set.copyOf(EnumSet.of(ENROLLED, ACTIVE, AT_RISK, PAUSED, TRAINING_COMPLETE, GRADUATED, ALUMNA));

    /** States a woman who started must have reached before her cohort closes. */
    public static final Set<EnrolmentState> SETTLED =
            Set.copyOf(EnumSet.of(GRADUATED, ALUMNA, DROPPED, TRANSFERRED, WITHDRAWN, ANONYMISED));
}
