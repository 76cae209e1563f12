package org.oportunidad.learning.question;

import java.util.List;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.learning.AskedInLesson;
import org.oportunidad.learning.LearnerQuestions;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes questions that were asked elsewhere. */
@Component
class TakeQuestions implements LearnerQuestions {

    private final Questions questions;
    private final OpenCourses open;
    private final Enrolments enrolments;

    TakeQuestions(Questions questions, OpenCourses open, Enrolments enrolments) {
        this.questions = questions;
        this.open = open;
        this.enrolments = enrolments;
    }

    @Override
    @Transactional
    public void askAll(List<AskedInLesson> asked) {
        for (var one : asked) {
            var place = enrolments.placeOf(one.participantId()).orElseThrow();
            var course = open.curriculumOf(place).find(one.course()).orElseThrow();
            var audience = one.toGroup() ? Audience.GROUP : Audience.FACILITATOR;
            questions.ask(place, course, one.unit(), audience.code(), one.words(), Ids.at(one.at()), one.at());
        }
    }
}
