package org.oportunidad.enrolment.application;

import org.springframework.stereotype.Component;

/** Tells the women of bulk admissions once the time for a second thought is over. */
@Component
public class TellAdmitted {

    private final BulkAdmission admission;

    TellAdmitted(BulkAdmission admission) {
        this.admission = admission;
    }

    /** Tells those whose admission nobody undid in time; gives how many. */
    public int tell() {
        return admission.tell();
    }
}
