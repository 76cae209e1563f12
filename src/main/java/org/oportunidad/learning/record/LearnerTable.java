package org.oportunidad.learning.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the names of the log. */
@Component
class LearnerTable {

    private final JdbcClient jdbc;

    LearnerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names that were made for these records. */
    Map<UUID, Learner> of(Collection<UUID> records) {
        var found = new HashMap<UUID, Learner>();
        jdbc.sql("""
                select made_for, name, home_page, owner_id from learning.learner where made_for = any (:records)
                """).param("records", records.toArray(UUID[]::new)).query((java.sql.ResultSet row) -> {
            var learner = new Learner(
                    row.getObject("made_for", UUID.class),
                    row.getObject("name", UUID.class),
                    row.getString("home_page"),
                    row.getObject("owner_id", UUID.class));
            found.put(learner.madeFor(), learner);
        });
        return found;
    }

    /** Adds names; a record that has one meanwhile keeps it. */
    void add(Collection<Learner> learners) {
        var sorted = new ArrayList<>(learners);
        sorted.sort(java.util.Comparator.comparing(Learner::madeFor));
        jdbc.sql("""
                insert into learning.learner (name, participant_id, made_for, home_page, owner_id)
                select n.name, n.record, n.record, n.home_page, n.owner
                from unnest(cast(:names as uuid[]), cast(:records as uuid[]), cast(:pages as text[]), cast(:owners as uuid[]))
                    as n(name, record, home_page, owner)
                on conflict (made_for) do nothing
                """)
                .param("names", texts(sorted.stream().map(Learner::name).toList()))
                .param("records", texts(sorted.stream().map(Learner::madeFor).toList()))
                .param("pages", sorted.stream().map(Learner::homePage).toArray(String[]::new))
                .param("owners", texts(sorted.stream().map(Learner::owner).toList()))
                .update();
    }

    /** Gives all names of one record to the other; answers which. */
    List<UUID> move(UUID from, UUID into) {
        return jdbc.sql("""
                update learning.learner set participant_id = :into where participant_id = :from returning name
                """)
                .param("from", from)
                .param("into", into)
                .query((row, number) -> row.getObject("name", UUID.class))
                .list();
    }

    void moveBack(UUID from, UUID into, List<UUID> names) {
        jdbc.sql("""
                update learning.learner set participant_id = :from
                where participant_id = :into and name = any (cast(:names as uuid[]))
                """)
                .param("from", from)
                .param("into", into)
                .param("names", texts(names))
                .update();
    }

    /** From now on nobody knows whose statements those of these women are. */
    void forget(Collection<UUID> women) {
        jdbc.sql("delete from learning.learner where participant_id = any(?)")
                .param(women.toArray(UUID[]::new))
                .update();
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
