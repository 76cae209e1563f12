package org.oportunidad.forms.expression;

import java.time.LocalDate;

/** What an expression may look at: the answers around it, the answer it judges and the day. */
public interface Scope {

    /** The relevant answer to a question, {@link Value#EMPTY} if there is none. */
    Value answer(String question);

    /** The answer that a constraint judges, written {@code .} in the expression. */
    Value self();

    LocalDate today();
}
