package org.oportunidad.programme.country;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of {@code programme.installation}. */
@Repository
class InstallationTable {

    private final JdbcClient sql;

    InstallationTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** The country that this data is of: the given one when the data has none yet. */
    String countryOr(String country, Instant now) {
        sql.sql("""
                        insert into programme.installation (country, since) values (:country, :now)
                        on conflict do nothing
                        """).param("country", country).param("now", Timestamp.from(now)).update();
        return sql.sql("select country from programme.installation")
                .query(String.class)
                .single();
    }
}
