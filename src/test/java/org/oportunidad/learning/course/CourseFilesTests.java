package org.oportunidad.learning.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lessons teach: every sum is right, in every language the same ones. */
class CourseFilesTests {

    private static final Pattern SUM = Pattern.compile("<bdi dir=\"ltr\">([^<]+=[^<]+)</bdi>");
    private static final Pattern PART = Pattern.compile("([+−×÷]?)\\s*(−?\\$?[\\d.]+(?:,\\d+)?)");

    private final Course course = new Courses().find("costs-and-prices").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"es", "ar", "en"})
    void everySumIsRight(String language) {
        var text = course.in(language);
        var sums = sums(text);

        assertThat(text.language()).isEqualTo(language);
        assertThat(sums).hasSizeGreaterThan(80).allSatisfy(sum -> {
            var sides = sum.split("=", -1);
            assertThat(sides).as(sum).hasSize(2);
            assertThat(value(sides[0]).subtract(value(sides[1])).abs()).as(sum).isLessThan(new BigDecimal("0.5"));
        });
    }

    @Test
    void languagesTeachTheSameSumsInTheSameOrder() {
        var spanish = sums(course.in("es"));

        assertThat(sums(course.in("en"))).isEqualTo(spanish);
        assertThat(sums(course.in("ar"))).isEqualTo(spanish);
    }

    @Test
    void everyLessonHasThreeToFiveQuestionsWithFeedbackForEachOption() {
        for (var text : course.texts().values()) {
            for (var lesson : text.lessons()) {
                assertThat(lesson.steps()).as(lesson.title()).hasSizeBetween(3, 5);
                assertThat(lesson.steps())
                        .flatExtracting(step -> step.question().options())
                        .allSatisfy(option -> assertThat(option.says().value()).hasSizeGreaterThan(20));
            }
        }
    }

    @Test
    void rightAnswerIsNotAlwaysInTheSamePlace() {
        var places = course.in("es").lessons().stream()
                .flatMap(lesson -> lesson.steps().stream())
                .map(Step::question)
                .filter(ChoiceQuestion.class::isInstance)
                .map(question -> question.options().stream()
                        .map(Question.Option::code)
                        .toList()
                        .indexOf(question.right()))
                .toList();

        assertThat(places).contains(0, 1, 2);
    }

    private static List<String> sums(CourseText text) {
        var sums = new ArrayList<String>();
        text.lessons().stream()
                .flatMap(lesson -> lesson.steps().stream())
                .flatMap(step -> Stream.concat(
                        Stream.of(step.html().value()),
                        step.question().options().stream()
                                .map(option -> option.says().value())))
                .forEach(html -> SUM.matcher(html).results().forEach(found -> sums.add(found.group(1))));
        return sums;
    }

    /** Times and divided by before plus and minus. */
    private static BigDecimal value(String side) {
        var sum = BigDecimal.ZERO;
        var product = BigDecimal.ZERO;
        var parts = PART.matcher(side.strip());
        while (parts.find()) {
            var number = number(parts.group(2));
            switch (parts.group(1)) {
                case "×" -> product = product.multiply(number);
                case "÷" -> product = product.divide(number, MathContext.DECIMAL64);
                default -> {
                    sum = sum.add(product);
                    product = parts.group(1).equals("−") ? number.negate() : number;
                }
            }
        }
        return sum.add(product);
    }

    private static BigDecimal number(String written) {
        var plain = written.replace("$", "").replace(".", "").replace(',', '.').replace('−', '-');
        return new BigDecimal(plain.toLowerCase(Locale.ROOT));
    }
}
