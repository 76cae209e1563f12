package org.oportunidad.learning.portfolio;

import java.time.Instant;
import java.util.UUID;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.learning.record.FactKind;

/** A mark to be kept. */
record NewMark(
        UUID participantId,
        UUID task,
        UUID version,
        UUID id,
        String criteria,
        Decision decision,
        String sealed,
        UUID by,
        Instant at) {

    /** What the log says of it, under the name of whoever sent the version. */
    String told(Course course, String unit) {
        var kind = decision == Decision.READY ? FactKind.TASK_PASSED : FactKind.TASK_RETURNED;
        return Fact.of(kind, course, unit, at)
                .and("task", version.toString())
                .and("criteria", criteria)
                .written();
    }
}
