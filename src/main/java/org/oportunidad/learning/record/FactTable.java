package org.oportunidad.learning.record;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of facts that wait to be told. */
@Component
class FactTable {

    private final JdbcClient jdbc;

    FactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Collection<Fact> facts) {
        jdbc.sql("""
                insert into learning.fact (id, participant_id, what)
                select * from unnest(cast(:ids as uuid[]), cast(:participants as uuid[]), cast(:whats as text[]))
                """)
                .param("ids", column(facts, Fact::id))
                .param("participants", column(facts, Fact::participantId))
                .param("whats", column(facts, Fact::what))
                .update();
    }

    /** The oldest ones, held until the end of the transaction; those that somebody else holds are left out. */
    List<Fact> claim(int most) {
        return jdbc.sql("""
                select id, participant_id, what from learning.fact order by id limit :most for update skip locked
                """)
                .param("most", most)
                .query((row, number) -> new Fact(
                        row.getObject("id", UUID.class),
                        row.getObject("participant_id", UUID.class),
                        row.getString("what")))
                .list();
    }

    void remove(Collection<Fact> facts) {
        jdbc.sql("delete from learning.fact where id = any (cast(:ids as uuid[]))")
                .param("ids", column(facts, Fact::id))
                .update();
    }

    /** Forgets what waits of these women and of those whose records were joined with theirs. */
    void forget(Collection<UUID> women) {
        jdbc.sql("""
                delete from learning.fact f
                where f.participant_id = any (:women)
                   or f.participant_id in (select l.made_for from learning.learner l where l.participant_id = any (:women))
                """).param("women", women.toArray(UUID[]::new)).update();
    }

    private static <T> String[] column(Collection<Fact> facts, Function<Fact, T> value) {
        return facts.stream().map(fact -> value.apply(fact).toString()).toArray(String[]::new);
    }
}
