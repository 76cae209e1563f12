package org.oportunidad.forms.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Reads an expression by precedence climbing; used once and thrown away. */
final class Parser {

    /** Parentheses nested deeper than anybody reads. */
    private static final int DEEPEST = 50;

    private final String source;
    private final List<Token> tokens;
    private int next;
    private int depth;

    Parser(String source) {
        this.source = source;
        this.tokens = new Lexer(source).tokens();
    }

    Expression parse() {
        var expression = operators(1);
        if (peek().kind() != Token.Kind.END) {
            throw bad("unexpected '" + peek().text() + "'");
        }
        return expression;
    }

    private Expression operators(int lowest) {
        var left = operand();
        while (true) {
            var operator = Operator.of(peek().kind() == Token.Kind.STRING ? "" : peek().text())
                    .filter(found -> found.precedence() >= lowest);
            if (operator.isEmpty()) {
                return left;
            }
            next++;
            left = new Expression.Binary(
                    operator.get(), left, operators(operator.get().precedence() + 1));
        }
    }

    private Expression operand() {
        if (++depth > DEEPEST) {
            throw bad("too deep");
        }
        var token = take();
        var expression = switch (token.kind()) {
            case NUMBER -> new Expression.Literal(new Value.Num(Double.parseDouble(token.text())));
            case STRING -> new Expression.Literal(new Value.Text(token.text()));
            case ANSWER -> new Expression.Answer(token.text());
            case WORD -> call(token);
            case SIGN -> sign(token);
            case END -> throw bad("unexpected end");
        };
        depth--;
        return expression;
    }

    private Expression sign(Token token) {
        return switch (token.text()) {
            case "." -> new Expression.Self();
            case "-" -> new Expression.Negation(operand());
            case "(" -> {
                var inner = operators(1);
                expect(")");
                yield inner;
            }
            default -> throw bad("unexpected '" + token.text() + "'");
        };
    }

    private Expression call(Token name) {
        expect("(");
        var arguments = new ArrayList<Expression>();
        if (!peek().is(")")) {
            arguments.add(operators(1));
            while (peek().is(",")) {
                next++;
                arguments.add(operators(1));
            }
        }
        expect(")");
        if (name.text().equals("regex")) {
            return match(arguments);
        }
        var function = Function.of(name.text()).orElseThrow(() -> bad("unknown function " + name.text()));
        if (!function.takes(arguments.size())) {
            throw bad("wrong number of arguments of " + name.text());
        }
        return new Expression.Call(function, List.copyOf(arguments));
    }

    private Expression match(List<Expression> arguments) {
        if (arguments.size() != 2 || !(arguments.getLast() instanceof Expression.Literal(Value.Text(String pattern)))) {
            throw bad("regex takes a text and a quoted pattern");
        }
        try {
            return new Expression.Match(arguments.getFirst(), Pattern.compile(pattern));
        } catch (PatternSyntaxException notAPattern) {
            throw bad("not a pattern: " + notAPattern.getDescription());
        }
    }

    private void expect(String sign) {
        if (!take().is(sign)) {
            throw bad("expected '" + sign + "'");
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        var token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    private BadExpression bad(String what) {
        return new BadExpression(source, peek().position(), what);
    }
}
