package org.oportunidad.learning.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Curricula;
import org.oportunidad.learning.course.Curriculum;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Which courses are open for her: those of her cohort's curriculum, while she has a place, also in a pause and afterwards. */
@Component
public class OpenCourses {

    private final Courses courses;
    private final Enrolments enrolments;
    private final Curricula curricula;
    private final Country country;
    private final Clock clock;

    OpenCourses(Courses courses, Enrolments enrolments, Curricula curricula, Country country, Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.curricula = curricula;
        this.country = country;
        this.clock = clock;
    }

    /** What her place asks of her. */
    public Curriculum curriculumOf(LearningPlace place) {
        return curricula.of(place.route(), place.level(), place.startsOn());
    }

    /** What the route she chose asks of a cohort that starts today; empty before she chose one. */
    public Optional<Curriculum> curriculumToCome(Viewer viewer) {
        return enrolments
                .chosenBy(participantOf(viewer))
                .map(chosen ->
                        curricula.of(chosen.route(), chosen.level(), LocalDate.now(clock.withZone(country.zone()))));
    }

    /** The course in the version that she follows: that of her cohort; without one, as it is taught today. */
    public Optional<Course> course(Viewer viewer, String code) {
        return course(placeOf(viewer), code);
    }

    /** The same for whoever has read her place already. */
    public Optional<Course> course(Optional<LearningPlace> hers, String code) {
        return hers.flatMap(place -> curriculumOf(place).find(code)).or(() -> courses.find(code));
    }

    /** Whether the course is one of hers and she has a place. */
    public boolean mayOpen(Viewer viewer, Course course) {
        return placeFor(viewer, course).isPresent();
    }

    /** Her place, if the course is one of those it asks for or offers. */
    public Optional<LearningPlace> placeFor(Viewer viewer, Course course) {
        return placeOf(viewer).filter(place -> curriculumOf(place).has(course));
    }

    /** Her place, if courses are open for her. */
    public Optional<LearningPlace> placeOf(Viewer viewer) {
        return placeOf(participantOf(viewer));
    }

    /** The same of a woman whom the caller was allowed to see. */
    public Optional<LearningPlace> placeOf(UUID participantId) {
        return enrolments.placeOf(participantId).filter(place -> EnrolmentState.LEARNING.contains(place.state()));
    }

    /** Her record; nobody else learns here. */
    public static UUID participantOf(Viewer viewer) {
        var participantId = viewer.participantId();
        if (participantId == null) {
            throw new NotFound();
        }
        return participantId;
    }
}
