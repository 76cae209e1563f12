package org.oportunidad.participants.record;

import java.util.List;
import org.oportunidad.participants.DetailRefusal;
import org.oportunidad.participants.PersonalDetails;

/**
 * What she told, in the spelling that is stored, or why it cannot be.
 *
 * @param clean only to be stored when nothing was refused
 */
record CheckedDetails(PersonalDetails clean, List<DetailRefusal> refusals) {

    boolean refused() {
        return !refusals.isEmpty();
    }
}
