package org.oportunidad.enrolment.journey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds places for the features beside this one; the caller has checked what its viewer may see. */
@Component
public class FindPlaces {

    private final PlaceOfHerTable table;

    FindPlaces(PlaceOfHerTable table) {
        this.table = table;
    }

    /** The newest place of each woman. */
    public Map<UUID, Place> newestOf(Collection<UUID> participants) {
        return table.newestOf(participants);
    }

    /** The newest place of one woman. */
    public Optional<Place> newestOf(UUID participant) {
        return Optional.ofNullable(table.newestOf(List.of(participant)).get(participant));
    }

    /** All places of a cohort in the order of admission. */
    public List<Place> ofCohort(UUID cohort) {
        return table.ofCohort(cohort);
    }
}
