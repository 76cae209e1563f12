package org.oportunidad.learning.comeback;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.Course;

/**
 * What she finds when she comes back.
 *
 * @param since when she was last here
 * @param done lessons of her route that are done
 * @param course with which she goes on; empty when nothing is left
 * @param unit position of the lesson, from 0
 * @param dueOn her own last day
 * @param moved whether it moved because of a pause
 * @param tasks of hers that were answered meanwhile
 * @param messages that came meanwhile
 */
record ReturnPack(
        Instant since,
        int done,
        int total,
        @Nullable Course course,
        int unit,
        LocalDate dueOn,
        boolean moved,
        int tasks,
        int messages) {}
