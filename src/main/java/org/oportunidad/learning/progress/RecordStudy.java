package org.oportunidad.learning.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.oportunidad.learning.CourseOutline;
import org.oportunidad.learning.CourseOutline.QuestionOutline;
import org.oportunidad.learning.CourseOutline.UnitOutline;
import org.oportunidad.learning.Learning;
import org.oportunidad.learning.StudiedUnit;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Curricula;
import org.oportunidad.learning.progress.AnswerTable.Given;
import org.oportunidad.learning.progress.AnswerTable.Studied;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.learning.record.Facts;
import org.oportunidad.learning.record.FlatJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what many women did, in batches, by the same rules as on the screen. */
@Component
class RecordStudy implements Learning {

    private final Courses courses;
    private final Curricula curricula;
    private final AnswerTable answers;
    private final Facts facts;

    RecordStudy(Courses courses, Curricula curricula, AnswerTable answers, Facts facts) {
        this.courses = courses;
        this.curricula = curricula;
        this.answers = answers;
        this.facts = facts;
    }

    @Override
    public List<CourseOutline> courses() {
        return courses.all().stream().map(RecordStudy::outline).toList();
    }

    @Override
    public List<CourseOutline> required(String route, String level, LocalDate startsOn) {
        return curricula.of(route, level, startsOn).required().stream()
                .map(RecordStudy::outline)
                .toList();
    }

    private static CourseOutline outline(Course course) {
        var units = course.in(course.fallback()).lessons().stream()
                .map(lesson -> new UnitOutline(
                        lesson.code(),
                        lesson.steps().stream()
                                .map(step -> new QuestionOutline(
                                        step.question().code(),
                                        step.question().examples(),
                                        step.question().right()))
                                .toList()))
                .toList();
        return new CourseOutline(course.code(), course.version(), units);
    }

    @Override
    @Transactional
    public void recordAll(List<StudiedUnit> studied) {
        var told = new ArrayList<Fact>(studied.size());
        var rows = new ArrayList<Studied>(studied.size());
        var given = new ArrayList<Given>(studied.size() * 4);
        for (var exact : studied) {
            var unit = inMillis(exact);
            var course = courses.find(unit.course())
                    .orElseThrow(() -> new IllegalArgumentException("no course " + unit.course()));
            int place =
                    course.place(unit.unit()).orElseThrow(() -> new IllegalArgumentException("no unit " + unit.unit()));
            var answered = answersOf(course, place, unit);
            var row = row(course, place, unit, answered);
            rows.add(row);
            given.addAll(answered);
            told.add(StudiedFact.of(course.lesson(place), row, answered));
        }
        answers.addProgress(rows);
        answers.addAnswers(given);
        facts.addAll(told);
    }

    private static StudiedUnit inMillis(StudiedUnit unit) {
        var finishedAt = unit.finishedAt();
        return new StudiedUnit(
                unit.participantId(),
                unit.course(),
                unit.unit(),
                Fact.moment(unit.startedAt()),
                finishedAt == null ? null : Fact.moment(finishedAt),
                unit.answers());
    }

    private static Studied row(Course course, int place, StudiedUnit unit, List<Given> answered) {
        var finishedAt = unit.finishedAt();
        boolean nothingLeft = course.lesson(place).firstOpen(unit.answers()).isEmpty();
        if ((finishedAt != null) != nothingLeft || finishedAt != null && finishedAt.isBefore(unit.startedAt())) {
            throw new IllegalArgumentException(
                    "a unit is finished when every question has an answer, and after it began");
        }
        return new Studied(
                unit.participantId(),
                ProgressIds.progress(unit.participantId(), unit.course(), unit.unit()),
                unit.course(),
                course.version(),
                unit.unit(),
                unit.startedAt(),
                answered.stream()
                        .map(Given::at)
                        .reduce(
                                finishedAt == null ? unit.startedAt() : finishedAt,
                                (one, other) -> one.isAfter(other) ? one : other),
                FlatJson.write(unit.answers()),
                finishedAt != null);
    }

    /** The answers are spread evenly over the time that the unit took; the last one finishes it. */
    private static List<Given> answersOf(Course course, int place, StudiedUnit unit) {
        var given = new ArrayList<Given>();
        var lesson = course.lesson(place);
        for (var answer : unit.answers().entrySet()) {
            int number = lesson.place(answer.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("no question " + answer.getKey()));
            var question = lesson.steps().get(number).question();
            var judged = question.judged(answer.getValue())
                    .orElseThrow(() -> new IllegalArgumentException("no answer " + answer.getValue()));
            var at = StudiedFact.spread(
                    unit.startedAt(),
                    unit.finishedAt(),
                    number + 1,
                    lesson.steps().size());
            given.add(new Given(
                    unit.participantId(),
                    ProgressIds.answer(unit.participantId(), unit.course(), unit.unit(), question.code(), at),
                    unit.course(),
                    course.version(),
                    unit.unit(),
                    question.code(),
                    judged.written(),
                    judged.right(),
                    at));
        }
        return given;
    }
}
