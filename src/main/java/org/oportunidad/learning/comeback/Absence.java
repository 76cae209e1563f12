package org.oportunidad.learning.comeback;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.LearningPlace;

/** Whether she comes back from having been away, and since when she was. */
final class Absence {

    /** So long after her return what changed meanwhile is news. */
    static final Duration NEWS = Duration.ofDays(7);

    private static final Set<EnrolmentState> LEARNING_NOW = EnumSet.of(EnrolmentState.ACTIVE, EnrolmentState.AT_RISK);

    private Absence() {}

    /**
     * Since when she was away; empty when she was not, or has put aside what is shown to who comes back.
     *
     * @param idleDays so many days without activity are an absence too
     */
    static Optional<Instant> of(LearningPlace place, Instant now, int idleDays) {
        if (!LEARNING_NOW.contains(place.state())) {
            return Optional.empty();
        }
        var returned = place.returnedAt();
        if (returned != null && now.isBefore(returned.plus(NEWS)) && isNews(returned, place.welcomedAt())) {
            return Optional.ofNullable(place.awaySince());
        }
        var seen = place.lastActivityAt() == null ? place.startedAt() : place.lastActivityAt();
        return Optional.ofNullable(seen)
                .filter(last -> !now.isBefore(last.plus(Duration.ofDays(idleDays))))
                .filter(last -> isNews(last, place.welcomedAt()));
    }

    private static boolean isNews(Instant event, @Nullable Instant welcomed) {
        return welcomed == null || welcomed.isBefore(event);
    }
}
