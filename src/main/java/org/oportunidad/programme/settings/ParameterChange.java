package org.oportunidad.programme.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One change of a setting, as its history shows it. */
record ParameterChange(String code, int value, String reason, UUID setBy, Instant setAt) {

    static ParameterChange from(ResultSet row, int number) throws SQLException {
        return new ParameterChange(
                row.getString("code"),
                row.getInt("value"),
                row.getString("reason"),
                row.getObject("set_by", UUID.class),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
