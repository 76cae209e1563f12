package org.oportunidad.forms.expression;

import java.util.Arrays;
import java.util.Optional;

/** What may stand between two operands, with its precedence: a higher one binds closer. */
public enum Operator {
    OR("or", 1),
    AND("and", 2),
    SAME("=", 3),
    OTHER("!=", 3),
    LESS("<", 4),
    AT_MOST("<=", 4),
    MORE(">", 4),
    AT_LEAST(">=", 4),
    PLUS("+", 5),
    MINUS("-", 5),
    TIMES("*", 6),
    DIVIDED("div", 6),
    MODULO("mod", 6);

    private final String sign;
    private final int precedence;

    Operator(String sign, int precedence) {
        this.sign = sign;
        this.precedence = precedence;
    }

    int precedence() {
        return precedence;
    }

    static Optional<Operator> of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst();
    }
}
