package org.oportunidad.workshops.freetime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code workshops.free_time}, and what the diagnosis said before there was one. */
@Repository
class FreeTimeTable {

    private final JdbcClient jdbc;

    FreeTimeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> sealed(UUID woman) {
        return jdbc.sql("select sealed from workshops.free_time where participant_id = :woman")
                .param("woman", woman)
                .query(String.class)
                .optional();
    }

    /**
     * What is known of a woman's hours.
     *
     * @param sealed as she told them here; otherwise codes of her diagnosis, with blanks between
     */
    record Known(UUID woman, boolean sealed, String text) {

        static Known from(ResultSet row, int number) throws SQLException {
            return new Known(
                    row.getObject("participant_id", UUID.class), row.getBoolean("told"), row.getString("text"));
        }
    }

    /** Of each of whom something is known, what she told here rather than what her diagnosis says. */
    List<Known> known(Collection<UUID> women) {
        return jdbc.sql("""
                        select distinct on (participant_id) participant_id, told, text
                        from (
                            select participant_id, true as told, sealed as text, null::timestamptz as at
                            from workshops.free_time where participant_id = any (:women)
                            union all
                            select participant_id, false, value, completed_at
                            from forms.v_answer where participant_id = any (:women) and question = 'free_hours') hours
                        order by participant_id, told desc, at desc
                        """)
                .param("women", women.toArray(UUID[]::new))
                .query(Known::from)
                .list();
    }

    /** The newest answer of each to the question on free hours, codes with blanks between. */
    Map<UUID, String> answered(Collection<UUID> women) {
        var all = new HashMap<UUID, String>();
        jdbc.sql("""
                        select distinct on (participant_id) participant_id, value
                        from forms.v_answer
                        where participant_id = any (:women) and question = 'free_hours'
                        order by participant_id, completed_at desc, response_id
                        """).param("women", women.toArray(UUID[]::new)).query(row -> {
            all.put(row.getObject("participant_id", UUID.class), row.getString("value"));
        });
        return all;
    }

    void keep(UUID woman, String sealed, Instant at) {
        jdbc.sql("""
                insert into workshops.free_time (participant_id, sealed, changed_at) values (:woman, :sealed, :at)
                on conflict on constraint free_time_pkey do update
                set sealed = excluded.sealed, changed_at = excluded.changed_at
                """)
                .param("woman", woman)
                .param("sealed", sealed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void erase(Collection<UUID> women) {
        jdbc.sql("delete from workshops.free_time where participant_id = any (:women)")
                .param("women", women.toArray(UUID[]::new))
                .update();
    }
}
