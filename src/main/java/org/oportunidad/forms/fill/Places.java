package org.oportunidad.forms.fill;

import org.oportunidad.forms.instrument.Question;
import org.oportunidad.forms.instrument.QuestionType;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Turns a commune as she types it into its official code. */
@Component
class Places {

    private final Country country;

    Places(Country country) {
        this.country = country;
    }

    /** The code of the one commune that she means; what is no commune, or may be several, stays as typed. */
    String resolve(Question question, String typed) {
        if (question.type() != QuestionType.COMMUNE || typed.isEmpty() || typed.length() > QuestionType.SHORT) {
            return typed;
        }
        return country.commune(typed)
                .or(() -> country.communeNamed(typed))
                .map(Commune::cut)
                .orElse(typed);
    }

    boolean unknown(Question question, String answer) {
        return question.type() == QuestionType.COMMUNE
                && !answer.isEmpty()
                && country.commune(answer).isEmpty();
    }
}
