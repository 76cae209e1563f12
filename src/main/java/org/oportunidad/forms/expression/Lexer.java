package org.oportunidad.forms.expression;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into words. */
final class Lexer {

    /** Longer than any rule a person can read. */
    private static final int LONGEST = 2_000;

    private static final Pattern WORD = Pattern.compile("\\s*(?:(?P<number>[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)"
            + "|'(?P<single>[^']*)'|\"(?P<double>[^\"]*)\""
            + "|\\$\\{(?P<answer>[A-Za-z_][A-Za-z0-9_]*)\\}"
            + "|(?P<word>[a-z][a-z0-9-]*)"
            + "|(?P<sign>!=|<=|>=|[-+*=<>(),.]))");
    private static final Pattern BLANK = Pattern.compile("\\s*");

    private final String source;

    Lexer(String source) {
        this.source = source;
    }

    List<Token> tokens() {
        if (source.length() > LONGEST) {
            throw new BadExpression(source.substring(0, 40), LONGEST, "too long");
        }
        var tokens = new ArrayList<Token>();
        var matcher = WORD.matcher(source);
        var at = 0;
        while (!BLANK.matches(source.substring(at))) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new BadExpression(source, at, "unknown sign");
            }
            tokens.add(token(matcher, at));
            at = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, "", at));
        return tokens;
    }

    private static Token token(Matcher matcher, int at) {
        for (var kind : Token.Kind.values()) {
            for (var group : groups(kind)) {
                var text = matcher.group(group);
                if (text != null) {
                    return new Token(kind, text, at);
                }
            }
        }
        throw new IllegalStateException();
    }

    private static List<String> groups(Token.Kind kind) {
        return switch (kind) {
            case NUMBER -> List.of("number");
            case STRING -> List.of("single", "double");
            case ANSWER -> List.of("answer");
            case WORD -> List.of("word");
            case SIGN -> List.of("sign");
            case END -> List.of();
        };
    }
}
