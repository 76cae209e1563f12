package org.oportunidad.workshops.seat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Her place in a section, or her turn on its waiting list. */
public record Seat(UUID id, UUID participant, UUID series, UUID section, State state) {

    /** How it stands. */
    public enum State {
        SEATED,
        WAITING,
        LEFT
    }

    static Seat from(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getObject("id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getObject("series_id", UUID.class),
                row.getObject("section_id", UUID.class),
                State.valueOf(row.getString("state")));
    }

    public boolean seated() {
        return state == State.SEATED;
    }
}
