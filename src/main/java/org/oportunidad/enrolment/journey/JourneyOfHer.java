package org.oportunidad.enrolment.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ChosenRoute;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facade for other modules: where she stands, and what she just did. */
@Component
class JourneyOfHer implements Enrolments {

    private static final Set<EnrolmentState> RESTING =
            Set.of(EnrolmentState.PAUSED, EnrolmentState.AT_RISK, EnrolmentState.DROPPED);

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

    private final PlaceOfHerTable places;
    private final FindPlaces finding;
    private final Progress progress;
    private final Turns turns;
    private final Entrust entrusting;

    JourneyOfHer(PlaceOfHerTable places, FindPlaces finding, Progress progress, Turns turns, Entrust entrusting) {
        this.places = places;
        this.finding = finding;
        this.progress = progress;
        this.turns = turns;
        this.entrusting = entrusting;
    }

    @Override
    public Optional<LearningPlace> placeOf(UUID participantId) {
        return newest(participantId).map(Place::forOthers);
    }

    @Override
    public Optional<ChosenRoute> chosenBy(UUID participantId) {
        return finding.applicationOf(participantId).flatMap(Applying::chosen);
    }

    @Override
    public Map<UUID, LearningPlace> placesOf(Collection<UUID> participantIds) {
        return places.newestOf(participantIds).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().forOthers()));
    }

    @Override
    @Transactional
    public void activity(LearningPlace known, Instant at) {
        if (known.state() != EnrolmentState.ENROLLED
                && !RESTING.contains(known.state())
                && !isDue(known.lastActivityAt(), at)) {
            return;
        }
        newest(known.participantId()).ifPresent(place -> {
            var now = List.of(new Progress.At(place, at, null));
            switch (place.state()) {
                case ENROLLED -> progress.startAll(now);
                case PAUSED, AT_RISK, DROPPED -> turns.resumeAll(now);
                default -> {
                    if (isDue(place.lastActivityAt(), at)) {
                        places.touch(now);
                    }
                }
            }
        });
    }

    private static boolean isDue(@Nullable Instant last, Instant at) {
        return last == null || last.isBefore(at.minus(TOUCH_EVERY));
    }

    @Override
    @Transactional
    public void completionChanged(UUID participantId, Instant at) {
        places.hold(participantId).ifPresent(place -> progress.completeIfMet(place, at));
    }

    @Override
    @Transactional
    public void supportNeeded(UUID participantId, UUID by, Instant at) {
        places.hold(participantId)
                .filter(place -> place.state() == EnrolmentState.ACTIVE)
                .ifPresent(place -> turns.atRiskAll(List.of(new Progress.At(place, at, by))));
    }

    @Override
    @Transactional
    public Map<UUID, UUID> entrust(Collection<UUID> participantIds, UUID facilitator, Instant at) {
        return entrusting.entrust(participantIds, facilitator, at);
    }

    @Override
    @Transactional
    public void welcomed(UUID participantId, Instant at) {
        places.welcomed(participantId, at);
    }

    @Override
    public boolean closingFormIsDue(UUID participantId) {
        return newest(participantId)
                .filter(place -> place.state() == EnrolmentState.TRAINING_COMPLETE)
                .isPresent();
    }

    private Optional<Place> newest(UUID participantId) {
        return finding.newestOf(participantId);
    }
}
