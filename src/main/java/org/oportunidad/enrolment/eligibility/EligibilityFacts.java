package org.oportunidad.enrolment.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the rule reads about an applicant on the day she sends her form. */
public record EligibilityFacts(
        LocalDate birthDate,
        boolean livesInTheCountry,
        boolean alreadyTakingPart,
        LocalDate today,
        @Nullable Boolean woman) {}
