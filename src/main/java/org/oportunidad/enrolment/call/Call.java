package org.oportunidad.enrolment.call;

import java.time.LocalDate;
import java.util.UUID;
import org.oportunidad.enrolment.eligibility.CallRules;

/** A dated opening with a quota and the rules of who may take part. */
public record Call(
        UUID id,
        String code,
        String name,
        LocalDate opensOn,
        LocalDate closesOn,
        int quota,
        int minimumAge,
        State state,
        int applications) {

    /** Where a call stands. */
    public enum State {
        DRAFT,
        OPEN,
        CLOSED
    }

    /** The rules that eligibility reads. */
    public CallRules rules() {
        return new CallRules(opensOn, closesOn, minimumAge);
    }

    /** Whether women can apply on that day. */
    public boolean takesApplications(LocalDate day) {
        return state == State.OPEN && !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }
}
