package org.oportunidad.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed batches and which event stands where in them. */
@Component
class BatchTable {

    private static final HexFormat HEX = HexFormat.of();
    private static final String EVENT =
            "e.owner_id, e.id, e.happened_at, e.actor_id, e.actor_role, e.subject_id, e.action, e.detail";
    private static final long ONE_SEALER = 0x6175646974L;
    private static final long HOUR_IN_MILLISECONDS = 3_600_000L;

    private final JdbcClient jdbc;

    /** For the command that runs without the program. */
    static BatchTable of(DataSource database) {
        return new BatchTable(JdbcClient.create(database));
    }

    BatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True when no other node seals at this moment; held until the transaction ends. */
    boolean lock() {
        jdbc.sql("set local statement_timeout = '60s'").update();
        return jdbc.sql("select pg_try_advisory_xact_lock(:sealer)")
                .param("sealer", ONE_SEALER)
                .query(Boolean.class)
                .single();
    }

    Optional<Batch> last() {
        return jdbc.sql("""
                        select number, sealed_at, events, root, previous, signature
                        from audit.batch order by number desc limit 1
                        """).query(BatchTable::batch).optional();
    }

    List<Batch> after(long number, int limit) {
        return jdbc.sql("""
                        select number, sealed_at, events, root, previous, signature
                        from audit.batch where number > :number order by number limit :limit
                        """)
                .param("number", number)
                .param("limit", limit)
                .query(BatchTable::batch)
                .list();
    }

    /**
     * Events that are in no batch, oldest first.
     *
     * @param everywhere looks through all of history; else only from an hour before the newest sealed event, since no
     *     transaction lives longer
     */
    List<SealableEvent> unsealed(boolean everywhere, int limit) {
        UUID from = everywhere
                ? new UUID(0, 0)
                : newestSealed().map(BatchTable::anHourBefore).orElse(new UUID(0, 0));
        return jdbc.sql("select " + EVENT + """
                         from audit.event e
                        where e.id >= :from
                          and not exists (
                            select from audit.sealed_event s where s.owner_id = e.owner_id and s.id = e.id and s.id >= :from)
                        order by e.id
                        limit :limit
                        """)
                .param("from", from)
                .param("limit", limit)
                .query(SealableEvent::from)
                .list();
    }

    void add(Batch batch, List<SealableEvent> events) {
        jdbc.sql("""
                        insert into audit.batch (number, sealed_at, events, root, previous, signature)
                        values (:number, :sealedAt, :events, :root, :previous, :signature)
                        """)
                .param("number", batch.number())
                .param("sealedAt", Timestamp.from(batch.sealedAt()))
                .param("events", batch.events())
                .param("root", HEX.parseHex(batch.root()))
                .param("previous", HEX.parseHex(batch.previous()))
                .param("signature", HEX.parseHex(batch.signature()))
                .update();
        jdbc.sql("""
                        insert into audit.sealed_event (owner_id, id, batch_number, place)
                        select owner_id, id, :number, place
                        from unnest(:owners::uuid[], :ids::uuid[], :places::integer[]) as sealed (owner_id, id, place)
                        """)
                .param("number", batch.number())
                .param("owners", events.stream().map(SealableEvent::ownerId).toArray(UUID[]::new))
                .param("ids", events.stream().map(SealableEvent::id).toArray(UUID[]::new))
                .param("places", IntStream.range(0, events.size()).boxed().toArray(Integer[]::new))
                .update();
    }

    /** The events of a batch that are still there and in their place, in the order in which they were sealed. */
    List<SealableEvent> eventsOf(long number) {
        return jdbc.sql("select " + EVENT + """
                         from (
                            select owner_id, id, place, row_number() over (order by place, id) - 1 as counted
                            from audit.sealed_event
                            where batch_number = :number) s
                        join audit.event e on e.owner_id = s.owner_id and e.id = s.id
                        where s.place = s.counted
                        order by s.place
                        """)
                .param("number", number)
                .query(SealableEvent::from)
                .list();
    }

    long unsealedCount() {
        return jdbc.sql("""
                        select count(*) from audit.event e
                        where not exists (
                            select from audit.sealed_event s where s.owner_id = e.owner_id and s.id = e.id)
                        """).query(Long.class).single();
    }

    private Optional<UUID> newestSealed() {
        return jdbc.sql("select id from audit.sealed_event order by id desc limit 1")
                .query(UUID.class)
                .optional();
    }

    private static UUID anHourBefore(UUID id) {
        long milliseconds = (id.getMostSignificantBits() >>> 16) - HOUR_IN_MILLISECONDS;
        return new UUID(milliseconds << 16, 0);
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getLong("number"),
                row.getTimestamp("sealed_at").toInstant(),
                row.getInt("events"),
                HEX.formatHex(row.getBytes("root")),
                HEX.formatHex(row.getBytes("previous")),
                HEX.formatHex(row.getBytes("signature")));
    }
}
