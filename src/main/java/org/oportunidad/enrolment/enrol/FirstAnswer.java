package org.oportunidad.enrolment.enrol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oportunidad.enrolment.enrol.BeginApplication.Beginning;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the first answer: the draft, the woman’s record and the first page of the ficha, or nothing at all. */
@Component
class FirstAnswer {

    private final BeginApplication begin;
    private final FillForm fill;

    FirstAnswer(BeginApplication begin, FillForm fill) {
        this.begin = begin;
        this.fill = fill;
    }

    /** Where she goes on; empty when the answer cannot be kept. */
    @Transactional
    public Optional<String> take(String secretHash, Map<String, List<String>> typed, Locale locale, boolean slowLane) {
        var begun = begin.begin(new Beginning(secretHash, locale.getLanguage(), slowLane, null));
        if (begun.isEmpty()) {
            return Optional.of("/enrol");
        }
        return switch (fill.saveFicha(begun.get(), 1, typed, locale)) {
            case FillForm.Saved.Next next -> Optional.of("/enrol/form/" + next.page());
            case FillForm.Saved.Finished(), FillForm.Saved.Unwilling() -> Optional.of("/enrol/continue");
            case FillForm.Saved.Again again ->
                again.page().problems().of("preferred_name") != null
                        ? Optional.empty()
                        : Optional.of("/enrol/form/" + again.page().number());
        };
    }
}
