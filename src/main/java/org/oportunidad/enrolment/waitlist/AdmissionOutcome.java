package org.oportunidad.enrolment.waitlist;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What became of a list of admissions.
 *
 * @param admitted application → the place it made
 * @param refused application → why not
 */
public record AdmissionOutcome(Map<UUID, UUID> admitted, Map<UUID, PlaceRefused> refused) {

    public AdmissionOutcome {
        admitted = Map.copyOf(admitted);
        refused = Map.copyOf(refused);
    }

    /** Whether all of them got a place. */
    public boolean whole() {
        return refused.isEmpty();
    }

    /** The applications without a place. */
    public List<UUID> without() {
        return List.copyOf(refused.keySet());
    }
}
