package org.oportunidad.workshops.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Something to take along from a session.
 *
 * @param words a note, may be empty
 * @param link where it is, may be empty
 */
public record Material(UUID id, String title, String words, String link) {

    static Material from(ResultSet row, int number) throws SQLException {
        return new Material(
                row.getObject("id", UUID.class), row.getString("title"), row.getString("words"), row.getString("link"));
    }
}
