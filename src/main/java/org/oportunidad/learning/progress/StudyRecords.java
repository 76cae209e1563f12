package org.oportunidad.learning.progress;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.course.Step;
import org.oportunidad.learning.record.FlatJson;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her progress and answers in her export, her erasure, and when two records turn out to be the same woman. */
@Component
class StudyRecords implements PersonalRecords {

    private final Courses courses;
    private final ProgressTable progress;
    private final ForgetTable forgets;
    private final List<StudyRows> others;

    StudyRecords(Courses courses, ProgressTable progress, ForgetTable forgets, List<StudyRows> others) {
        this.courses = courses;
        this.progress = progress;
        this.forgets = forgets;
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
        var course = courses.having(unit.course(), one -> one.place(unit.unit()).isPresent())
                .map(found -> found.in(language));
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
        var answer = unit.answers().get(step.question().code());
        if (answer != null) {
            values.put(step.question().ask().plain(), step.question().told(answer));
        }
    }

    @Override
    @Transactional
    public void eraseAll(Collection<UUID> participantIds) {
        forgets.delete(participantIds);
        others.forEach(rows -> rows.delete(participantIds));
    }

    /** Nothing of hers is shown here without her record, which its own module hides. */
    @Override
    public void block(UUID participantId, boolean blocked) {
        // nothing to hide by itself
    }

    /** Progress and answers follow the log, which moves as a whole. */
    @Override
    @Transactional
    public List<String> merge(UUID from, UUID into) {
        return others.stream().flatMap(rows -> rows.merge(from, into).stream()).toList();
    }

    @Override
    @Transactional
    public void unmerge(UUID from, UUID into, List<String> moved) {
        others.forEach(rows -> rows.unmerge(from, into, moved));
    }
}
