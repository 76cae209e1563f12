package org.oportunidad.forms.expression;

/** One word of an expression and where it stands. */
record Token(Kind kind, String text, int position) {

    /** What a word is. */
    enum Kind {
        NUMBER,
        STRING,
        ANSWER,
        WORD,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }
}
