package org.oportunidad.learning.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.enrolment.CompletionFacts;
import org.oportunidad.learning.course.Curricula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells enrolment how many units each woman has finished of the courses that her route requires. */
@Component
class CourseFacts implements CompletionFacts {

    private final Curricula curricula;
    private final ProgressTable progress;

    CourseFacts(Curricula curricula, ProgressTable progress) {
        this.curricula = curricula;
        this.progress = progress;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Requirement>> of(Collection<Learner> learners) {
        var finished = progress.finishedOf(
                learners.stream().map(Learner::participantId).distinct().toList());
        var facts = new HashMap<UUID, List<Requirement>>();
        for (var learner : learners) {
            var done = finished.getOrDefault(learner.participantId(), Map.of());
            facts.put(
                    learner.participantId(),
                    curricula.of(learner.route(), learner.level(), learner.startsOn()).required().stream()
                            .map(course -> new Requirement(
                                    "units." + course.code(),
                                    Math.min(
                                            done.getOrDefault(course.code(), 0),
                                            course.units().size()),
                                    course.units().size()))
                            .toList());
        }
        return facts;
    }
}
