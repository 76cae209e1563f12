package org.oportunidad.learning.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oportunidad.learning.course.Curricula.Edition;

/** Which courses a cohort takes. */
class CurriculaTests {

    private static final Courses COURSES = new Courses();

    @Test
    void runningCohortStaysOnTheCurriculumItStartedWith() {
        var curricula = new Curricula(List.of(edition("1", "2020-01-01"), edition("2", "2026-06-01")), COURSES);

        assertThat(version(curricula, "2026-05-31")).isEqualTo("1");
        assertThat(version(curricula, "2026-06-01")).isEqualTo("2");
        assertThat(version(curricula, "2019-03-01")).isEqualTo("1");
    }

    @Test
    void levelOfARouteThatNobodyPlannedIsRefused() {
        var curricula = new Curricula(List.of(edition("1", "2020-01-01")), COURSES);

        assertThatThrownBy(() -> curricula.of("education", "basic", LocalDate.of(2026, 1, 1)))
                .hasMessageContaining("education/basic");
    }

    @Test
    void basicLevelsOfChileAskForTwentyUnitsOfTheirOwnAndAdvancedOnesForSix() {
        var chile = new Curricula(CurriculumFile.read("CL", COURSES), COURSES);

        assertThat(own(chile, "entrepreneurship", "basic")).isGreaterThanOrEqualTo(20);
        assertThat(own(chile, "employment", "basic")).isGreaterThanOrEqualTo(20);
        assertThat(own(chile, "entrepreneurship", "advanced")).isGreaterThanOrEqualTo(6);
        assertThat(own(chile, "employment", "advanced")).isGreaterThanOrEqualTo(6);
    }

    @Test
    void countryWithoutACurriculumOfItsOwnHasTheGeneralOne() {
        var jordan = new Curricula(CurriculumFile.read("JO", COURSES), COURSES);

        assertThat(jordan.of("employment", "advanced", LocalDate.of(2026, 1, 1)).required())
                .extracting(Course::code)
                .containsExactly("costs-and-prices");
    }

    @Test
    void everyCourseIsTakenBySomebody() {
        var taken = List.of(
                        "entrepreneurship/basic",
                        "entrepreneurship/advanced",
                        "employment/basic",
                        "employment/advanced")
                .stream()
                .map(level -> level.split("/", -1))
                .map(level -> new Curricula(CurriculumFile.read("CL", COURSES), COURSES)
                        .of(level[0], level[1], LocalDate.of(2026, 1, 1)))
                .flatMap(curriculum -> curriculum.all().stream())
                .map(Course::code);

        assertThat(COURSES.all()).extracting(Course::code).isSubsetOf(taken.toList());
    }

    @Test
    void writtenCurriculumReadsBackAsTheSame() {
        var asked = new AskedCourses(
                List.of("life-skills", "formalise"),
                List.of("digital-literacy"),
                List.of("digital-literacy"),
                Map.of("formalise", List.of("life-skills")));

        assertThat(CurriculumFile.asked(CurriculumFile.written(asked))).isEqualTo(asked);
        assertThat(asked.goesRound()).isFalse();
    }

    @Test
    void courseThatComesBeforeItselfByWayOfOthersGoesRound() {
        var asked = new AskedCourses(
                List.of("a", "b", "c"),
                List.of(),
                List.of(),
                Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a")));

        assertThat(asked.goesRound()).isTrue();
    }

    /** Units that this level alone asks for, the transversal courses apart. */
    private static int own(Curricula curricula, String route, String level) {
        return curricula.of(route, level, LocalDate.of(2026, 1, 1)).required().stream()
                .filter(course -> !List.of("costs-and-prices", "life-skills").contains(course.code()))
                .mapToInt(course -> course.units().size())
                .sum();
    }

    private static String version(Curricula curricula, String startsOn) {
        return curricula.of("employment", "basic", LocalDate.parse(startsOn)).version();
    }

    private static Edition edition(String version, String from) {
        return new Edition(
                version,
                LocalDate.parse(from),
                Map.of("employment/basic", new AskedCourses(List.of(), List.of(), List.of(), Map.of())));
    }
}
