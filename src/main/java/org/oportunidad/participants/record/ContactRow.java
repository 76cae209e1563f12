package org.oportunidad.participants.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * One contact point or identity document.
 *
 * @param kind PHONE or EMAIL; for a document its code
 */
record ContactRow(UUID id, UUID participant, String kind, byte[] sealed, byte[] fingerprint) {

    static ContactRow from(ResultSet row, int number) throws SQLException {
        return new ContactRow(
                row.getObject("id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getString("kind"),
                row.getBytes("sealed"),
                row.getBytes("fingerprint"));
    }
}
