package org.oportunidad.kit;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.learning.CourseOutline;
import org.oportunidad.learning.CourseOutline.UnitOutline;
import org.oportunidad.learning.Learning;
import org.oportunidad.learning.StudiedUnit;
import org.springframework.boot.test.context.TestComponent;

/** The courses of a route besides the one that a test walks through, so that only that one is left. */
@TestComponent
public class OtherStudies {

    /** The course that tests walk through. */
    public static final String COURSE = "costs-and-prices";

    /** A task of a course that every level requires, as addresses name it. */
    public static final String TASK = "life-skills.what-i-can-do";

    private static final Duration MINUTES = Duration.ofMinutes(15);

    private final Learning learning;
    private final Enrolments enrolments;
    private final Clock clock;

    OtherStudies(Learning learning, Enrolments enrolments, Clock clock) {
        this.learning = learning;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /** What her place asks of her. */
    public List<CourseOutline> required(UUID participant) {
        var place = enrolments.placeOf(participant).orElseThrow();
        return learning.required(place.route(), place.level(), place.startsOn());
    }

    /** How many lessons her place asks of her. */
    public int lessons(UUID participant) {
        return required(participant).stream()
                .mapToInt(course -> course.units().size())
                .sum();
    }

    /** The course that tests walk through. */
    public CourseOutline course() {
        return learning.courses().stream()
                .filter(course -> course.code().equals(COURSE))
                .findFirst()
                .orElseThrow();
    }

    /** She has finished everything that is required but that course. */
    public void finish(UUID participant) {
        required(participant).stream()
                .filter(course -> !course.code().equals(COURSE))
                .forEach(course -> finish(participant, course, course.units().size()));
    }

    /** She has finished the first units of a course, with right answers. */
    public void finish(UUID participant, CourseOutline course, int units) {
        var now = clock.instant();
        learning.recordAll(course.units().subList(0, units).stream()
                .map(unit -> new StudiedUnit(
                        participant, course.code(), unit.code(), now.minus(MINUTES), now, rightAnswers(unit)))
                .toList());
    }

    private static Map<String, String> rightAnswers(UnitOutline unit) {
        var answers = new HashMap<String, String>();
        unit.questions().forEach(question -> answers.put(question.code(), question.rightOption()));
        return answers;
    }
}
