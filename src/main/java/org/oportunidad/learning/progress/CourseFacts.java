package org.oportunidad.learning.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.CompletionFacts;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Curricula;
import org.oportunidad.platform.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells enrolment how many units each woman has finished of the courses that her route requires. */
@Component
class CourseFacts implements CompletionFacts {

    private static final String UNITS = "units.";

    private final Courses courses;
    private final Curricula curricula;
    private final ProgressTable progress;

    CourseFacts(Courses courses, Curricula curricula, ProgressTable progress) {
        this.courses = courses;
        this.curricula = curricula;
        this.progress = progress;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Requirement>> of(Collection<Learner> learners) {
        var done = progress.doneOf(
                learners.stream().map(Learner::participantId).distinct().toList());
        var facts = new HashMap<UUID, List<Requirement>>();
        for (var learner : learners) {
            var hers = done.getOrDefault(learner.participantId(), DoneCourses.NOTHING);
            facts.put(
                    learner.participantId(),
                    curricula.of(learner.route(), learner.level(), learner.startsOn()).required().stream()
                            .map(course -> new Requirement(
                                    UNITS + course.code(),
                                    hers.finished(course),
                                    hers.recognised(course),
                                    course.units().size()))
                            .toList());
        }
        return facts;
    }

    @Override
    public Optional<String> title(String code, Language language) {
        return code.startsWith(UNITS)
                ? courses.find(code.substring(UNITS.length()))
                        .map(course -> course.in(language.code()).title())
                : Optional.empty();
    }
}
