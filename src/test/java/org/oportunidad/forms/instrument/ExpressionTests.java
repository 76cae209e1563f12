package org.oportunidad.forms.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.forms.expression.BadExpression;
import org.oportunidad.forms.expression.Expression;
import org.oportunidad.forms.expression.Scope;
import org.oportunidad.forms.expression.Value;

/** The expression language by itself. */
class ExpressionTests {

    private static final Scope ALONE = new Scope() {
        @Override
        public Value answer(String question) {
            return new Value.Text(question.equals("long") ? "a".repeat(100_000) : "");
        }

        @Override
        public Value self() {
            return new Value.Num(7);
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 11, 24);
        }
    };

    private static String value(String source) {
        return Expression.parse(source).evaluate(ALONE).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3|7",
                "(1 + 2) * 3|9",
                "10 - 3 - 2|5",
                "7 mod 3|1",
                ". > 5 and . < 9|true",
                "-. + 1|-6",
                "round(2.5)|3",
                "int((today() - date('1990-01-01')) div 365.25)|36",
                "string(today())|2026-11-24",
                "selected('a b', 'b')|true",
                "count-selected('a b')|2",
                "if('' = '', 'nada', 'algo')|nada",
                "coalesce(${empty}, 'otra')|otra",
                "regex('12.345', '[0-9.]+')|true",
                "substr('abcdef', 1, 3)|bc",
                "date('2026-02-30') = ''|true",
            })
    void meansWhatXlsFormSays(String source, String expected) {
        assertThat(value(source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "(1",
                "1)",
                "f(1)",
                "selected('a')",
                "${not closed",
                "'open",
                "1 = = 2",
                "regex('a', ${b})",
                "regex('a', '[')",
                "javascript:alert(1)",
                "/data/a",
                "pulldata('a')",
                "a b",
                "#",
                "if(1,2)",
            })
    void whatIsNotInTheLanguageIsRefusedWhenItIsRead(String source) {
        assertThatThrownBy(() -> Expression.parse(source)).isInstanceOf(BadExpression.class);
    }

    @Test
    void noTextOfAnyKindBreaksTheReader() {
        var random = new Random(20261124);
        var pieces = new String[] {
            "(",
            ")",
            ",",
            "'",
            "\"",
            "${",
            "}",
            "a",
            "selected",
            "and",
            "or",
            "not(",
            "=",
            "<",
            "-",
            ".",
            "1",
            "0.5",
            " ",
            "\u0000",
            "😀",
            "regex(",
            "date(",
            "div",
            "++",
            "\n"
        };
        for (var i = 0; i < 20_000; i++) {
            var source = new StringBuilder();
            for (var length = random.nextInt(12); length >= 0; length--) {
                source.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(readable(source.toString())).as(source.toString()).isIn(true, false);
        }
    }

    /** Reads it or refuses it; anything else fails the test. */
    private static boolean readable(String source) {
        try {
            return Expression.parse(source).evaluate(ALONE).text() != null;
        } catch (BadExpression refused) {
            return false;
        }
    }

    @Test
    void nestingAndLengthHaveAnEnd() {
        assertThatThrownBy(() -> Expression.parse("(".repeat(900) + "1" + ")".repeat(900)))
                .isInstanceOf(BadExpression.class);
        assertThatThrownBy(() -> Expression.parse("1 + ".repeat(1_000) + "1")).isInstanceOf(BadExpression.class);
    }

    @Test
    void aPatternTakesTimeInProportionToTheText() {
        var expression = Expression.parse("regex(${long}, '(a+)+b')");

        assertThat(assertTimeout(
                        Duration.ofSeconds(5), () -> expression.evaluate(ALONE).truth()))
                .isFalse();
    }
}
