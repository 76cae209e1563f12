package org.oportunidad.forms.expression;

import com.google.re2j.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/** A parsed expression: immutable, shared between threads. */
public sealed interface Expression {

    /** An expression that always holds. */
    Expression ALWAYS = new Literal(new Value.Truth(true));

    /** An expression that never holds. */
    Expression NEVER = new Literal(new Value.Truth(false));

    Value evaluate(Scope scope);

    /** The questions that the expression looks at. */
    Set<String> questions();

    /** @throws BadExpression if the source is not in the language */
    static Expression parse(String source) {
        return new Parser(source).parse();
    }

    /** A constant. */
    record Literal(Value value) implements Expression {
        @Override
        public Value evaluate(Scope scope) {
            return value;
        }

        @Override
        public Set<String> questions() {
            return Set.of();
        }
    }

    /** {@code ${name}}. */
    record Answer(String question) implements Expression {
        @Override
        public Value evaluate(Scope scope) {
            return scope.answer(question);
        }

        @Override
        public Set<String> questions() {
            return Set.of(question);
        }
    }

    /** {@code .}. */
    record Self() implements Expression {
        @Override
        public Value evaluate(Scope scope) {
            return scope.self();
        }

        @Override
        public Set<String> questions() {
            return Set.of();
        }
    }

    /** {@code -x}. */
    record Negation(Expression operand) implements Expression {
        @Override
        public Value evaluate(Scope scope) {
            return new Value.Num(-operand.evaluate(scope).number());
        }

        @Override
        public Set<String> questions() {
            return operand.questions();
        }
    }

    /** Two operands and what stands between them. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public Value evaluate(Scope scope) {
            return switch (operator) {
                case AND ->
                    new Value.Truth(left.evaluate(scope).truth()
                            && right.evaluate(scope).truth());
                case OR ->
                    new Value.Truth(left.evaluate(scope).truth()
                            || right.evaluate(scope).truth());
                case SAME -> new Value.Truth(Value.same(left.evaluate(scope), right.evaluate(scope)));
                case OTHER -> new Value.Truth(!Value.same(left.evaluate(scope), right.evaluate(scope)));
                case LESS -> new Value.Truth(number(left, scope) < number(right, scope));
                case AT_MOST -> new Value.Truth(number(left, scope) <= number(right, scope));
                case MORE -> new Value.Truth(number(left, scope) > number(right, scope));
                case AT_LEAST -> new Value.Truth(number(left, scope) >= number(right, scope));
                case PLUS -> arithmetic(scope, Double::sum);
                case MINUS -> arithmetic(scope, (a, b) -> a - b);
                case TIMES -> arithmetic(scope, (a, b) -> a * b);
                case DIVIDED -> arithmetic(scope, (a, b) -> a / b);
                case MODULO -> arithmetic(scope, (a, b) -> a % b);
            };
        }

        private Value arithmetic(Scope scope, DoubleBinaryOperator operation) {
            return new Value.Num(operation.applyAsDouble(number(left, scope), number(right, scope)));
        }

        private static double number(Expression operand, Scope scope) {
            return operand.evaluate(scope).number();
        }

        @Override
        public Set<String> questions() {
            return union(List.of(left, right));
        }
    }

    /** A function of the closed list. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        @Override
        public Value evaluate(Scope scope) {
            return function.apply(arguments, scope);
        }

        @Override
        public Set<String> questions() {
            return union(arguments);
        }
    }

    /** {@code regex(x, 'pattern')}: the whole text, in linear time whatever she typed. */
    record Match(Expression operand, Pattern pattern) implements Expression {
        @Override
        public Value evaluate(Scope scope) {
            return new Value.Truth(pattern.matches(operand.evaluate(scope).text()));
        }

        @Override
        public Set<String> questions() {
            return operand.questions();
        }
    }

    private static Set<String> union(List<Expression> parts) {
        var questions = new HashSet<String>();
        parts.forEach(part -> questions.addAll(part.questions()));
        return Set.copyOf(questions);
    }
}
