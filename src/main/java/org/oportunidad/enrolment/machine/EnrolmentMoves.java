package org.oportunidad.enrolment.machine;

import static org.oportunidad.enrolment.EnrolmentState.*;
import static org.oportunidad.enrolment.machine.Guard.*;

import org.oportunidad.enrolment.EnrolmentState;

/** The transition table of a place in a cohort (domain §12A). */
public final class EnrolmentMoves {

    /** The moves; WITHDRAWN may follow any living state, by a rights request. */
    public static final Transitions<EnrolmentState> TABLE = table();

    private EnrolmentMoves() {}

    private static Transitions<EnrolmentState> table() {
        var table = Transitions.of(EnrolmentState.class)
                .move(ENROLLED, ACTIVE, ACTIVITY_SEEN)
                .move(ENROLLED, NO_SHOW, SECOND_WEEK_WITHOUT_ACTIVITY)
                .move(NO_SHOW, ENROLLED, NEXT_COHORT)
                .move(ACTIVE, AT_RISK, PERSON_CONFIRMED)
                .move(AT_RISK, ACTIVE, NONE)
                .move(ACTIVE, PAUSED, PAUSE_ASKED)
                .move(AT_RISK, PAUSED, PAUSE_ASKED)
                .move(PAUSED, ACTIVE, NONE)
                .move(PAUSED, AT_RISK, PERSON_CONFIRMED)
                .move(AT_RISK, DROPPED, TRIES_MADE_OR_COHORT_CLOSES)
                .move(ACTIVE, DROPPED, COHORT_CLOSES)
                .move(PAUSED, DROPPED, COHORT_CLOSES)
                .move(ACTIVE, TRANSFERRED, TARGET_COHORT)
                .move(AT_RISK, TRANSFERRED, TARGET_COHORT)
                .move(PAUSED, TRANSFERRED, TARGET_COHORT)
                .move(DROPPED, ACTIVE, NONE)
                .move(ACTIVE, TRAINING_COMPLETE, REQUIREMENTS_MET)
                .move(AT_RISK, TRAINING_COMPLETE, REQUIREMENTS_MET)
                .move(TRAINING_COMPLETE, GRADUATED, CLOSING_FORM_DONE)
                .move(GRADUATED, ALUMNA, TWELVE_MONTHS_ON);
        for (var state : EnrolmentState.values()) {
            if (state != WITHDRAWN && state != ANONYMISED) {
                table.move(state, WITHDRAWN, RIGHTS_REQUEST);
            }
        }
        return table.move(WITHDRAWN, ANONYMISED, RIGHTS_REQUEST).build();
    }
}
