package org.oportunidad.enrolment.eligibility;

import static org.oportunidad.enrolment.eligibility.EligibilityReason.*;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may take part, version 1 (domain §4: woman, of age, living in the country, any migration status). Interrupted
 * studies or work are not asked again here: the diagnóstico records them and refuses nobody.
 */
public final class EligibilityRule {

    /** The version stored with each answer. */
    public static final String VERSION = "eligibility-1";

    private EligibilityRule() {}

    /** The answer to somebody whose birth date alone decides; nothing more is asked of her. */
    public static EligibilityAnswer tooYoung() {
        return new EligibilityAnswer(VERSION, false, List.of(TOO_YOUNG));
    }

    /** Decides by all the conditions, so that she hears every reason at once; the call’s dates are inclusive. */
    public static EligibilityAnswer decide(EligibilityFacts facts, CallRules rules) {
        var yes = new ArrayList<EligibilityReason>();
        var no = new ArrayList<EligibilityReason>();
        var age = Period.between(facts.birthDate(), facts.today()).getYears();
        (age >= rules.minimumAge() ? yes : no).add(age >= rules.minimumAge() ? OLD_ENOUGH : TOO_YOUNG);
        (facts.livesInTheCountry() ? yes : no).add(facts.livesInTheCountry() ? LIVES_HERE : LIVES_ELSEWHERE);
        var excluded = Boolean.FALSE.equals(facts.woman());
        (excluded ? no : yes).add(excluded ? NOT_A_WOMAN : PROGRAMME_FOR_WOMEN);
        var open = !facts.today().isBefore(rules.opensOn()) && !facts.today().isAfter(rules.closesOn());
        (open ? yes : no).add(open ? CALL_OPEN : CALL_NOT_OPEN);
        (facts.alreadyTakingPart() ? no : yes).add(facts.alreadyTakingPart() ? TAKING_PART_ALREADY : FREE_TO_START);
        return new EligibilityAnswer(VERSION, no.isEmpty(), no.isEmpty() ? List.copyOf(yes) : List.copyOf(no));
    }
}
