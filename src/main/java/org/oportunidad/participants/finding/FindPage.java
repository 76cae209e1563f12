package org.oportunidad.participants.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.platform.form.Problems;

/**
 * The women found.
 *
 * @param found null before the first search
 */
public record FindPage(String typed, @Nullable List<Row> found, boolean desk, Problems problems) {

    /** One of them. */
    public record Row(ParticipantCard woman, String place) {}

    @Override
    public String toString() {
        return "FindPage[]";
    }
}
