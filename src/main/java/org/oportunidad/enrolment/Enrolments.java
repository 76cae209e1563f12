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

    /** The route and level of her newest application: her own choice or what staff decided; empty before that. */
    Optional<ChosenRoute> chosenBy(UUID participantId);

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

    /** A person decided that she needs support: whoever is learning is at risk from now on; any other place stays as it is. */
    void supportNeeded(UUID participantId, UUID by, Instant at);

    /**
     * Another facilitator accompanies these women from now on, and may open their pages; the one before may not any more.
     *
     * @return who accompanied each of them before; those without a living place or without anybody are not in it
     */
    Map<UUID, UUID> entrust(Collection<UUID> participantIds, UUID facilitator, Instant at);

    /** She put aside what is shown to who comes back. */
    void welcomed(UUID participantId, Instant at);

    /** Whether she has finished the training and has only the closing form before her. */
    boolean closingFormIsDue(UUID participantId);
}
