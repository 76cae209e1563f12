package org.oportunidad.enrolment.eligibility;

import java.util.List;

/** The answer of the rule with every reason for it; a no always comes with reasons to say kindly. */
public record EligibilityAnswer(String ruleVersion, boolean eligible, List<EligibilityReason> reasons) {

    public EligibilityAnswer {
        reasons = List.copyOf(reasons);
    }
}
