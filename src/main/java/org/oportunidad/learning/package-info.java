/**
 * Courses she reads and answers in ten spare minutes.
 *
 * <p>Owns courses (immutable versions loaded from files), curricula, lessons, quiz answers, progress, tasks with their
 * marks, recognition of prior learning, questions on content, how a group learns, <i>Cursos</i>, <i>Mi ruta</i> and the next
 * step on <i>Hoy</i>. Publishes {@link org.oportunidad.learning.Learning}, the events {@link
 * org.oportunidad.learning.QuestionAsked} and {@link org.oportunidad.learning.QuestionAnswered}, and the view {@code
 * learning.v_progress}; tells enrolment the first activity and what is done of each requirement.
 *
 * <p>The rule a newcomer breaks: a published lesson never changes; a corrected text is a new version of the course.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "files",
            "identity",
            "programme",
            "messaging",
            "forms",
            "participants",
            "credentials",
            "enrolment",
            "workshops"
        })
@NullMarked
package org.oportunidad.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
