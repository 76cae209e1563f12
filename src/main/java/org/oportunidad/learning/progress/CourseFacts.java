package org.oportunidad.learning.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.enrolment.CompletionFacts;
import org.oportunidad.learning.course.Courses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells enrolment how many units each woman has finished of the courses that her route requires. */
@Component
class CourseFacts implements CompletionFacts {

    private final Courses courses;
    private final ProgressTable progress;

    CourseFacts(Courses courses, ProgressTable progress) {
        this.courses = courses;
        this.progress = progress;
    }

    /** The transversal block belongs to every route and level, so neither is asked. */
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
                    courses.all().stream()
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
