package org.oportunidad.participants.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.ParticipantCard;

/**
 * The women found.
 *
 * @param found null before the first search
 */
public record FindPage(String typed, @Nullable List<Row> found, boolean desk) {

    /** One of them. */
    public record Row(ParticipantCard woman, String place) {}

    @Override
    public String toString() {
        return "FindPage[]";
    }
}
