package org.oportunidad.support.work;

import org.oportunidad.learning.QuestionAnswered;
import org.oportunidad.learning.QuestionAsked;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Questions from lessons stand in the work list until they are answered. */
@Component
class OnQuestions {

    private final OpenWork work;

    OnQuestions(OpenWork work) {
        this.work = work;
    }

    @ApplicationModuleListener
    void asked(QuestionAsked asked) {
        work.question(asked.participantId(), asked.question(), asked.owner(), asked.at(), asked.dueAt());
    }

    /** May be heard before the question itself: then it stands there as answered. */
    @ApplicationModuleListener
    void answered(QuestionAnswered answered) {
        var her = answered.participantId();
        if (!work.settled(her, answered.question(), answered.by(), answered.at())) {
            work.question(her, answered.question(), answered.by(), answered.at(), answered.at());
            work.settled(her, answered.question(), answered.by(), answered.at());
        }
    }
}
