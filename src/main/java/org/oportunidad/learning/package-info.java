/**
 * Courses she reads and answers in ten spare minutes.
 *
 * <p>Owns courses (immutable versions loaded from files), curricula, lessons, quiz answers, progress, tasks with their
 * marks, <i>Cursos</i>, <i>Mi ruta</i> and the next step on <i>Hoy</i>. Publishes {@link org.oportunidad.learning.Learning} and the view {@code
 * learning.v_progress}; tells enrolment the first activity and what is done of each requirement.
 *
 * <p>The rule a newcomer breaks: a published lesson never changes; a corrected text is a new version of the course.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "identity",
            "programme",
            "messaging",
            "forms",
            "participants",
            "credentials",
            "enrolment"
        })
@NullMarked
package org.oportunidad.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
