package org.oportunidad.learning.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.course.Step;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her progress and answers in her export, her erasure, and when two records turn out to be the same woman. */
@Component
class StudyRecords implements PersonalRecords {

    private static final String PROGRESS = "unit_progress:";
    private static final String ANSWER = "quiz_answer:";

    private final Courses courses;
    private final ProgressTable progress;
    private final MergeTable merges;
    private final List<StudyRows> others;

    StudyRecords(Courses courses, ProgressTable progress, MergeTable merges, List<StudyRows> others) {
        this.courses = courses;
        this.progress = progress;
        this.merges = merges;
        this.others = others;
    }

    @Override
    public String schema() {
        return "learning";
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> export(UUID participantId) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        var studied = progress.of(participantId).stream()
                .map(unit -> new PersonalRecord("learning.record", inWords(unit, language)));
        return Stream.concat(studied, others.stream().flatMap(rows -> rows.export(participantId).stream()))
                .toList();
    }

    /** A course of old, no longer there, is told by its codes. */
    private Map<String, String> inWords(UnitProgress unit, String language) {
        var values = new LinkedHashMap<String, String>();
        var course = courses.find(unit.course()).map(found -> found.in(language));
        var lesson = course.flatMap(text -> text.lessons().stream()
                .filter(one -> one.code().equals(unit.unit()))
                .findFirst());
        values.put("learning.record.course", course.map(CourseText::title).orElse(unit.course()));
        values.put("learning.record.unit", lesson.map(Lesson::title).orElse(unit.unit()));
        if (unit.finishedAt() != null) {
            values.put("learning.record.finishedAt", unit.finishedAt().toString());
        }
        lesson.ifPresentOrElse(
                found -> found.steps().forEach(step -> answer(step, unit, values)),
                () -> values.put("learning.record.answers", FlatJson.write(unit.answers())));
        return values;
    }

    private static void answer(Step step, UnitProgress unit, Map<String, String> values) {
        Optional.ofNullable(unit.answers().get(step.question().code()))
                .flatMap(step.question()::option)
                .ifPresent(option ->
                        values.put(step.question().ask().plain(), option.label().plain()));
    }

    @Override
    @Transactional
    public void eraseAll(Collection<UUID> participantIds) {
        merges.delete(participantIds);
        others.forEach(rows -> rows.delete(participantIds));
    }

    /** Nothing of hers is shown here without her record, which its own module hides. */
    @Override
    public void block(UUID participantId, boolean blocked) {
        // nothing to hide by itself
    }

    /** Progress that only one of the two has moves; where both have it, the other's stays with the other. */
    @Override
    @Transactional
    public List<String> merge(UUID from, UUID into) {
        var moved = new ArrayList<String>();
        for (var unit : progress.of(from)) {
            var old = ProgressIds.progress(from, unit.course(), unit.unit());
            var fresh = ProgressIds.progress(into, unit.course(), unit.unit());
            if (merges.moveProgress(from, old, into, fresh)) {
                moved.add(PROGRESS + old + ":" + fresh);
            }
        }
        merges.moveAnswers(from, into).forEach(id -> moved.add(ANSWER + id));
        others.forEach(rows -> moved.addAll(rows.merge(from, into)));
        return moved;
    }

    @Override
    @Transactional
    public void unmerge(UUID from, UUID into, List<String> moved) {
        var answers = new ArrayList<UUID>();
        for (var row : moved) {
            if (row.startsWith(PROGRESS)) {
                var ids = row.substring(PROGRESS.length()).split(":", -1);
                merges.moveProgress(into, UUID.fromString(ids[1]), from, UUID.fromString(ids[0]));
            } else if (row.startsWith(ANSWER)) {
                answers.add(UUID.fromString(row.substring(ANSWER.length())));
            }
        }
        merges.moveAnswersBack(from, into, answers);
        others.forEach(rows -> rows.unmerge(from, into, moved));
    }
}
