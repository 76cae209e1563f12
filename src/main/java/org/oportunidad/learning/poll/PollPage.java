package org.oportunidad.learning.poll;

import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.course.Poll;
import org.oportunidad.platform.form.Problems;

/**
 * A question to her group.
 *
 * @param chosen what she tapped; none while she has not
 */
record PollPage(
        CourseText text,
        Lesson lesson,
        Poll poll,
        String lessonPath,
        @Nullable String chosen,
        GroupAnswers answers,
        Problems problems) {}
