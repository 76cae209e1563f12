package org.oportunidad.learning.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what arrived from phones. */
@Component
class OpTable {

    private final JdbcClient jdbc;

    OpTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An op as it is remembered.
     *
     * @param kept what she did, sealed, while it is kept aside
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content in the rules
    record Row(
            UUID id,
            UUID op,
            String kind,
            Outcome outcome,
            @Nullable Reason reason,
            boolean skewed,
            Instant madeAt,
            Instant receivedAt,
            byte[] fingerprint,
            @Nullable String kept,
            UUID sealedFor) {

        static Row from(ResultSet row, int number) throws SQLException {
            var reason = row.getString("reason");
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("op", UUID.class),
                    row.getString("kind"),
                    Outcome.valueOf(row.getString("outcome")),
                    reason == null ? null : Reason.valueOf(reason),
                    row.getBoolean("skewed"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    row.getBytes("fingerprint"),
                    row.getString("kept"),
                    row.getObject("sealed_for", UUID.class));
        }

        OpRules.Before before() {
            return new OpRules.Before(fingerprint, outcome, reason);
        }
    }

    /** Lets one batch of hers at a time through, until the end of the transaction. */
    void oneAtATime(UUID her) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:her, 0))) one")
                .param("her", "offline " + her)
                .query(Integer.class)
                .single();
    }

    /** Those of these ids that are known, by id. */
    Map<UUID, Row> find(UUID her, Collection<UUID> ids) {
        var found = new HashMap<UUID, Row>();
        jdbc.sql(SELECT + " where o.participant_id = :her and o.id = any (cast(:ids as uuid[])) order by o.id")
                .param("her", her)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(Row::from)
                .list()
                .forEach(row -> found.put(row.id(), row));
        return found;
    }

    /** What of hers is kept aside, the oldest first. */
    List<Row> kept(UUID her) {
        return jdbc.sql(SELECT + " where o.participant_id = :her and o.kept is not null order by o.made_at, o.id")
                .param("her", her)
                .query(Row::from)
                .list();
    }

    /** All of hers, the oldest first. */
    List<Row> of(UUID her) {
        return jdbc.sql(SELECT + " where o.participant_id = :her order by o.received_at, o.id")
                .param("her", her)
                .query(Row::from)
                .list();
    }

    private static final String SELECT = """
            select o.id, o.op, o.kind, o.outcome, o.reason, o.skewed, o.made_at, o.received_at, o.fingerprint, o.kept,
                o.sealed_for
            from learning.offline_op o""";

    void insert(UUID her, List<Row> rows) {
        jdbc.sql("""
                insert into learning.offline_op
                    (participant_id, id, op, kind, outcome, reason, skewed, made_at, received_at, fingerprint, kept, sealed_for)
                select :her, r.id, r.op, r.kind, r.outcome, nullif(r.reason, ''), r.skewed, r.made_at, r.received_at,
                    decode(r.fingerprint, 'hex'), nullif(r.kept, ''), :her
                from unnest(
                    cast(:ids as uuid[]), cast(:ops as uuid[]), cast(:kinds as text[]), cast(:outcomes as text[]),
                    cast(:reasons as text[]), cast(:skews as boolean[]), cast(:times as timestamptz[]),
                    cast(:received as timestamptz[]), cast(:fingerprints as text[]), cast(:kepts as text[]))
                    as r(id, op, kind, outcome, reason, skewed, made_at, received_at, fingerprint, kept)
                """)
                .param("her", her)
                .param("ids", column(rows, Row::id))
                .param("ops", column(rows, Row::op))
                .param("kinds", column(rows, Row::kind))
                .param("outcomes", column(rows, Row::outcome))
                .param("reasons", column(rows, row -> row.reason() == null ? "" : row.reason()))
                .param("skews", column(rows, Row::skewed))
                .param("times", column(rows, Row::madeAt))
                .param("received", column(rows, Row::receivedAt))
                .param(
                        "fingerprints",
                        column(rows, row -> java.util.HexFormat.of().formatHex(row.fingerprint())))
                .param("kepts", column(rows, row -> row.kept() == null ? "" : row.kept()))
                .update();
    }

    /** What came with one that is kept aside. */
    void keepFiles(UUID her, UUID id, byte[] sealed) {
        jdbc.sql("""
                update learning.offline_op set kept_files = :files
                where participant_id = :her and id = :id and kept is not null
                """).param("files", sealed).param("her", her).param("id", id).update();
    }

    /** The same, still sealed. */
    Optional<byte[]> files(UUID her, UUID id) {
        return jdbc.sql("""
                        select kept_files from learning.offline_op
                        where participant_id = :her and id = :id and kept_files is not null
                        """)
                .param("her", her)
                .param("id", id)
                .query((row, number) -> row.getBytes("kept_files"))
                .optional();
    }

    /** What was kept aside was applied after all, or hindered by something else now. */
    void settle(UUID her, UUID id, Outcome outcome, @Nullable Reason reason, Instant at) {
        jdbc.sql("""
                update learning.offline_op
                set outcome = :outcome, reason = cast(:reason as text),
                    kept = case when :outcome = 'KEPT' then kept end,
                    kept_files = case when :outcome = 'KEPT' then kept_files end,
                    released_at = case when :outcome = 'KEPT' then null else cast(:at as timestamptz) end
                where participant_id = :her and id = :id
                """)
                .param("outcome", outcome.name())
                .param("reason", reason == null ? null : reason.name(), java.sql.Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("her", her)
                .param("id", id)
                .update();
    }

    List<UUID> move(UUID from, UUID into) {
        return jdbc.sql("""
                        update learning.offline_op set participant_id = :into where participant_id = :from
                        returning id
                        """)
                .param("from", from)
                .param("into", into)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void moveBack(UUID from, UUID into, List<UUID> ids) {
        jdbc.sql("""
                update learning.offline_op set participant_id = :from
                where participant_id = :into and id = any (cast(:ids as uuid[]))
                """)
                .param("from", from)
                .param("into", into)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    void delete(Collection<UUID> participantIds) {
        jdbc.sql("delete from learning.offline_op where participant_id = any(?)")
                .param(participantIds.toArray(UUID[]::new))
                .update();
    }

    private static String[] column(List<Row> rows, Function<Row, Object> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }
}
