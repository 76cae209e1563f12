package org.oportunidad.enrolment.journey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.facts.KnownWordsKey;
import org.oportunidad.platform.web.WhileLooking;
import org.springframework.stereotype.Component;

/** Finds places for the features beside this one; the caller has checked what its viewer may see. */
@Component
public class FindPlaces {

    private static final String PLACE = "place";
    private static final String APPLICATION = "application";

    private final PlaceOfHerTable table;
    private final WhileLooking looking;
    private final KnownWordsKey words;

    FindPlaces(PlaceOfHerTable table, WhileLooking looking, KnownWordsKey words) {
        this.table = table;
        this.looking = looking;
        this.words = words;
    }

    /** One move of an application or a place, in codes. */
    public record Step(Instant at, String kind, String state) {}

    /** Her moves before a moment, the newest first; what other parts of the page show of her comes with them. */
    public List<Step> steps(UUID participant, Instant before, int limit) {
        var story = table.story(participant, before, limit);
        looking.keep(PLACE, participant, story.place());
        looking.keep(APPLICATION, participant, story.application());
        words.keep(participant, story.wordsKey());
        return story.steps();
    }

    /** The newest place of each woman. */
    public Map<UUID, Place> newestOf(Collection<UUID> participants) {
        return table.newestOf(participants);
    }

    /** The newest place of one woman. */
    public Optional<Place> newestOf(UUID participant) {
        return looking.once(PLACE, participant, () -> table.newestOf(participant));
    }

    /** The newest application of one woman. */
    public Optional<Applying> applicationOf(UUID participant) {
        return looking.once(APPLICATION, participant, () -> table.applying(participant));
    }

    /** One place. */
    public Optional<Place> find(UUID place) {
        return table.find(place);
    }

    /** All places of a cohort in the order of admission. */
    public List<Place> ofCohort(UUID cohort) {
        return table.ofCohort(cohort);
    }
}
