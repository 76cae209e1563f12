package org.oportunidad.enrolment;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What other modules may ask of and tell to a woman’s journey through her cohort. */
public interface Enrolments {

    /** Her newest place in a cohort, whatever its state. */
    Optional<LearningPlace> placeOf(UUID participantId);

    /** The newest places of many women, in one query. */
    Map<UUID, LearningPlace> placesOf(Collection<UUID> participantIds);

    /**
     * She did something that counts (a unit, later a workshop): the first one starts her ({@code ENROLLED → ACTIVE}),
     * each moves her last activity on. Cheap when called often: at most one write in five minutes after the first.
     *
     * @param place hers as it was just read
     */
    void activity(LearningPlace place, Instant at);

    /**
     * What she has done of her route changed: completes her training when nothing is left. Call it after a unit is
     * finished or a fact is corrected, in the same transaction; repeating it changes nothing.
     */
    void completionChanged(UUID participantId, Instant at);

    /** Whether she has finished the training and has only the closing form before her. */
    boolean closingFormIsDue(UUID participantId);
}
