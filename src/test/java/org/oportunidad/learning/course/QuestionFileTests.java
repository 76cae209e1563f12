package org.oportunidad.learning.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every kind of question: what a form holds, what it is worth, how it is kept and shown again. */
class QuestionFileTests {

    private static final String MATCHING = """
            {id: q, kind: matching, ask: Une, says: Bien, almost: Casi,
             items: [{id: rent, text: Arriendo, to: fixed}, {id: wool, text: Lana, to: variable}],
             targets: [{id: fixed, text: Fijo}, {id: variable, text: Variable}]}""";
    private static final String ORDERING = """
            {id: q, kind: ordering, ask: Ordena, says: Bien, almost: Casi,
             parts: [{id: a, text: Uno}, {id: b, text: Dos}, {id: c, text: Tres}]}""";
    private static final String MULTIPLE = """
            {id: q, kind: multiple, ask: Elige, says: Todas,
             options: [{id: a, text: A, right: true, says: Falta A}, {id: b, text: B, says: No es B},
                       {id: c, text: C, right: true, says: Falta C}]}""";
    private static final String NUMBER = """
            {id: q, kind: number, ask: Cuánto, answer: 9000, tolerance: 10, unit: $, says: Bien, almost: Casi,
             mistakes: [{is: 1500, says: Es solo el 20%}]}""";
    private static final String GAP = """
            {id: q, kind: gap, ask: Completa, text: "El ___ es un costo ___.", says: Bien, almost: Casi,
             accepts: [[arriendo, alquiler], [fijo]]}""";

    @ParameterizedTest
    @ValueSource(strings = {MATCHING, ORDERING, MULTIPLE, NUMBER, GAP})
    void rightAnswerOfEveryKindIsRightStaysAsItIsAndFillsTheForm(String yaml) {
        var question = question(yaml);

        assertThat(question.judged(question.right())).hasValueSatisfying(judged -> {
            assertThat(judged.right()).isTrue();
            assertThat(judged.written()).isEqualTo(question.right());
        });
        assertThat(question.fields(question.right())).isNotEmpty();
        assertThat(question.told(question.right())).isNotBlank();
        assertThat(question.right()).as("fits a flat JSON object").doesNotContain("\"", "\\");
        assertThat(question.examples())
                .contains(question.right())
                .allMatch(example -> question.judged(example).isPresent())
                .anyMatch(example -> !question.judged(example).orElseThrow().right());
    }

    @ParameterizedTest
    @ValueSource(strings = {MATCHING, ORDERING, MULTIPLE, NUMBER, GAP})
    void nonsenseIsNoAnswer(String yaml) {
        var question = question(yaml);

        assertThat(question.written(Map.of())).isEmpty();
        assertThat(question.judged("")).isEmpty();
        assertThat(question.judged("x~y+%ZZ&&&")).isEmpty();
    }

    @Test
    void matchingNeedsATargetForEachItem() {
        var question = question(MATCHING);

        assertThat(question.written(Map.of("match-rent", List.of("fixed")))).isEmpty();
        assertThat(question.written(Map.of("match-rent", List.of("fixed"), "match-wool", List.of("other"))))
                .isEmpty();
        var given = question.written(Map.of("match-rent", List.of("fixed"), "match-wool", List.of("fixed")));
        assertThat(given.flatMap(question::judged).orElseThrow().right()).isFalse();
        assertThat(question.told(given.orElseThrow())).isEqualTo("Arriendo: Fijo · Lana: Fijo");
    }

    @Test
    void orderingUsesEachPlaceOnceAndIsNotShownInItsOrder() {
        var question = (OrderingQuestion) question(ORDERING);

        assertThat(question.mixed()).hasSize(3).isNotEqualTo(question.parts());
        assertThat(question.written(Map.of("place-a", List.of("1"), "place-b", List.of("1"), "place-c", List.of("3"))))
                .isEmpty();
        assertThat(question.written(Map.of("place-a", List.of("2"), "place-b", List.of("1"), "place-c", List.of("3"))))
                .hasValue("b+a+c");
        assertThat(question.judged("b+a+c").orElseThrow().says().value()).isEqualTo("Casi");
    }

    @Test
    void multipleTeachesWhatIsWrongFirstAndThenWhatIsMissing() {
        var question = question(MULTIPLE);

        assertThat(says(question, "a", "b")).isEqualTo("No es B");
        assertThat(says(question, "a")).isEqualTo("Falta C");
        assertThat(says(question, "c", "a")).isEqualTo("Todas");
        assertThat(question.written(Map.of("option", List.of("a", "z")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9000|true",
                "9.000|true",
                "9,000|true",
                "$ 9.000|true",
                "9 000|true",
                "9.000,00|true",
                "9,000.00|true",
                "9008|true",
                "9011|false",
                "1.500|false",
                "٩٠٠٠|true",
                "९०००|true",
                "-9000|false"
            })
    void numberIsReadAsPeopleWriteIt(String typed, boolean right) {
        var question = question(NUMBER);

        var judged = question.written(Map.of("number", List.of(typed))).flatMap(question::judged);

        assertThat(judged.orElseThrow().right()).as(typed).isEqualTo(right);
    }

    @Test
    void knownSlipIsTold() {
        var question = question(NUMBER);

        assertThat(question.judged("1500").orElseThrow().says().value()).isEqualTo("Es solo el 20%");
        assertThat(question.judged("7").orElseThrow().says().value()).isEqualTo("Casi");
        for (var typed : List.of("", "mucho", "9e3", "1..2", "9".repeat(40), "0x10", "½")) {
            assertThat(question.written(Map.of("number", List.of(typed))))
                    .as(typed)
                    .isEmpty();
        }
    }

    @Test
    void decimalsStayDecimals() {
        var question = question("{id: q, kind: number, ask: x, answer: 1.5, unit: kg, says: s, almost: a}");

        assertThat(question.written(Map.of("number", List.of("1,5 kg")))
                        .flatMap(question::judged)
                        .orElseThrow()
                        .right())
                .isTrue();
        assertThat(question.fields(question.right())).containsEntry("number", "1,5");
        assertThat(NumberQuestion.read("1.234", "")).hasValue(new BigDecimal("1234"));
    }

    @ParameterizedTest
    @CsvSource({
        "arriendo, fijo, true",
        "ARRIENDO, 'Fijo.', true",
        "Alquiler, ' fijo ', true",
        "arriéndo, fíjo, true",
        "luz, fijo, false"
    })
    void wordsForgiveAccentsCaseAndPoints(String first, String second, boolean right) {
        var question = question(GAP);

        var written = question.written(Map.of("gap-1", List.of(first), "gap-2", List.of(second)));

        assertThat(written.flatMap(question::judged).orElseThrow().right()).isEqualTo(right);
        assertThat(question.fields(written.orElseThrow())).containsEntry("gap-1", first.strip());
    }

    @Test
    void wordsAreShortAndAreWords() {
        var question = question(GAP);

        assertThat(question.written(Map.of("gap-1", List.of("..."), "gap-2", List.of("fijo"))))
                .isEmpty();
        assertThat(question.written(Map.of("gap-1", List.of("a".repeat(61)), "gap-2", List.of("fijo"))))
                .isEmpty();
        var quoted = question.written(Map.of("gap-1", List.of("\"\\&+%"), "gap-2", List.of("a\"b\\c&d+e")));
        assertThat(quoted).as("nothing but signs").isEmpty();
        var odd = question.written(Map.of("gap-1", List.of("a\"b\\c&d+e"), "gap-2", List.of("x")));
        assertThat(odd.orElseThrow()).doesNotContain("\"", "\\");
        assertThat(question.fields(odd.orElseThrow())).containsEntry("gap-1", "a\"b\\c&d+e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: q, ask: x, kind: riddle}",
                "{id: q, ask: x, options: [{id: a, text: A, says: s}]}",
                "{id: q, ask: x, kind: true-false, options: [{id: a, text: A, right: true, says: s}, {id: b, text: B, says: s}]}",
                "{id: q, ask: x, kind: multiple, says: s, options: [{id: a, text: A, right: true, says: s}]}",
                "{id: q, ask: x, options: [{id: a, text: A, right: true, says: s}, {id: a, text: B, says: s}]}",
                "{id: q, ask: x, options: [{id: 'a b', text: A, right: true, says: s}]}",
                "{id: q, ask: x, kind: matching, says: s, almost: a, items: [{id: i, text: I, to: none}, {id: j, text: J, to: t}], targets: [{id: t, text: T}, {id: u, text: U}]}",
                "{id: q, ask: x, kind: gap, text: nothing, says: s, almost: a, accepts: []}",
                "{id: q, ask: x, kind: gap, text: 'one ___', says: s, almost: a, accepts: [[a], [b]]}",
                "{id: q, ask: x, kind: short-text, says: s, almost: a, accepts: ['...']}"
            })
    void mistakeInTheFileNamesTheFile(String yaml) {
        assertThatThrownBy(() -> question(yaml))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unit q");
    }

    private static String says(Question question, String... options) {
        return question.written(Map.of("option", List.of(options)))
                .flatMap(question::judged)
                .orElseThrow()
                .says()
                .value();
    }

    private static Question question(String yaml) {
        var read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new QuestionFile("unit", (Map<?, ?>) read).read();
    }
}
