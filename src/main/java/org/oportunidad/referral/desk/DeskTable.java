package org.oportunidad.referral.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.database.SealedDatabase;
import org.oportunidad.referral.desk.Request.Outcome;
import org.oportunidad.referral.desk.Request.State;
import org.oportunidad.referral.desk.Request.Step;
import org.oportunidad.referral.words.SealedWords;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Repository;

/**
 * The SQL of the focal points' side. Every statement asks for itself whether who looks is trained; of what another one took,
 * nothing is seen before it is overdue.
 */
@Repository
class DeskTable {

    private static final String TRAINED = """
             and not r.blocked
             and exists (select from referral.trained t where t.account_id = :me and t.ended_at is null)
            """;

    /** Waiting for anybody, or left to wait by whoever took it. */
    private static final String FREE = "(r.state = 'WAITING' or (r.state = 'TAKEN' and r.due_at < :now))";

    private final SealedDatabase sealed;
    private final SealedWords words;

    DeskTable(SealedDatabase sealed, SealedWords words) {
        this.sealed = sealed;
        this.words = words;
    }

    /** A line of the list. */
    record Row(UUID id, String handle, UUID participantId, String language, Instant dueAt, State state, boolean mine) {}

    /** What the first page tells: whether she is a focal point at all, what is hers to look at, what is late. */
    record Glance(boolean trained, int waiting, int overdue) {}

    Glance glance(UUID me, Instant now) {
        return sealed.client()
                .sql("""
                        select exists (select from referral.trained t where t.account_id = :me and t.ended_at is null) as trained,
                               count(r.id) filter (where r.state in ('WAITING', 'TAKEN')) as waiting,
                               count(r.id) filter (where r.state in ('WAITING', 'TAKEN') and r.due_at < :now) as overdue
                        from (select 1) one
                        left join referral.request r on not r.blocked and r.state in ('WAITING', 'TAKEN', 'REACHED')
                            and (r.taken_by = :me or %s)
                        """.formatted(FREE))
                .param("me", me)
                .param("now", utc(now))
                .query((row, n) -> new Glance(row.getBoolean("trained"), row.getInt("waiting"), row.getInt("overdue")))
                .single();
    }

    /** What is hers or free, by the hour at which it is due, beginning after that place. */
    List<Row> open(UUID me, Instant now, @Nullable Instant afterDue, @Nullable UUID afterId, int limit) {
        return sealed.client()
                .sql("""
                        select r.id, r.handle, r.participant_id, r.language, r.due_at, r.state,
                               coalesce(r.taken_by = :me, false) as mine
                        from referral.request r
                        where r.state in ('WAITING', 'TAKEN', 'REACHED') and (r.taken_by = :me or %s)
                          and (cast(:due as timestamptz) is null or (r.due_at, r.id) > (:due, cast(:id as uuid)))
                        %s
                        order by r.due_at, r.id limit :limit
                        """.formatted(FREE, TRAINED))
                .param("me", me)
                .param("now", utc(now))
                .param("due", afterDue == null ? null : utc(afterDue), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", afterId, java.sql.Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("handle"),
                        row.getObject("participant_id", UUID.class),
                        row.getString("language"),
                        instant(row, "due_at"),
                        State.valueOf(row.getString("state")),
                        row.getBoolean("mine")))
                .list();
    }

    /** The one she took, with its steps, the newest first. */
    Optional<Request> mine(UUID me, String handle) {
        return sealed.client()
                .sql("""
                        select r.*, s.id as step_id, s.at as step_at, s.by_account, s.kind, s.words as note
                        from referral.request r
                        left join lateral (
                            select t.* from referral.step t where t.request_id = r.id
                            order by t.at desc, t.id desc limit 200) s on true
                        where r.handle = :handle and r.taken_by = :me and r.state in ('TAKEN', 'REACHED', 'CLOSED')
                        """ + TRAINED + " order by s.at desc, s.id desc")
                .param("me", me)
                .param("handle", handle)
                .query((ResultSetExtractor<Optional<Request>>) this::request);
    }

    private Optional<Request> request(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        var id = row.getObject("id", UUID.class);
        var key = row.getBytes("words_key");
        var outcome = row.getString("outcome");
        return Optional.of(new Request(
                id,
                row.getString("handle"),
                row.getObject("participant_id", UUID.class),
                row.getString("language"),
                instant(row, "asked_at"),
                instant(row, "due_at"),
                State.valueOf(row.getString("state")),
                row.getString("way"),
                words.open(key, row.getBytes("words"), "words", id),
                words.open(key, row.getBytes("phone"), "phone", id),
                words.open(key, row.getBytes("hours"), "hours", id),
                outcome == null ? null : Outcome.valueOf(outcome),
                steps(row, key)));
    }

    /** From the row at which the result stands to its end. */
    private List<Step> steps(ResultSet row, byte[] key) throws SQLException {
        var steps = new ArrayList<Step>();
        do {
            var id = row.getObject("step_id", UUID.class);
            if (id != null) {
                steps.add(new Step(
                        id,
                        instant(row, "step_at"),
                        row.getObject("by_account", UUID.class),
                        Step.Kind.valueOf(row.getString("kind")),
                        words.open(key, row.getBytes("note"), "note", id)));
            }
        } while (row.next());
        return steps;
    }

    /** False when another one was faster. */
    boolean take(UUID me, String handle, Instant now) {
        return sealed.client()
                        .sql("""
                                update referral.request r set state = 'TAKEN', taken_by = :me, taken_at = :now
                                where r.handle = :handle and coalesce(r.taken_by <> :me, true) and %s
                                """.formatted(FREE) + TRAINED)
                        .param("me", me)
                        .param("handle", handle)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** False when it is not in that state any more. */
    boolean move(UUID me, Request request, State to, @Nullable Outcome outcome, Instant now) {
        return sealed.client()
                        .sql("""
                                update referral.request r
                                set state = :to, outcome = :outcome,
                                    taken_by = case when :to = 'WAITING' then null else r.taken_by end,
                                    reached_at = case when :to = 'REACHED' then coalesce(r.reached_at, :now) else r.reached_at end,
                                    ended_at = case when :to = 'CLOSED' then :now end
                                where r.id = :id and r.taken_by = :me and r.state = :from
                                  and (:from <> 'CLOSED' or not exists (
                                      select from referral.request q where q.participant_id = r.participant_id
                                      and q.state in ('WAITING', 'TAKEN', 'REACHED')))
                                """ + TRAINED)
                        .param("to", to.name())
                        .param("outcome", outcome == null ? null : outcome.name(), java.sql.Types.VARCHAR)
                        .param("now", utc(now), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", request.id())
                        .param("me", me)
                        .param("from", request.state().name())
                        .update()
                == 1;
    }

    /** False when this step is there already. */
    boolean step(UUID id, UUID request, UUID me, Step.Kind kind, String note, Instant now) {
        return sealed.client()
                        .sql("""
                                insert into referral.step (id, request_id, at, by_account, kind, words)
                                values (:id, :request, :now, :me, :kind, :words)
                                on conflict (id) do nothing
                                """)
                        .param("id", id)
                        .param("request", request)
                        .param("now", utc(now))
                        .param("me", me)
                        .param("kind", kind.name())
                        .param("words", words.seal(key(request), note, "note", id), java.sql.Types.BINARY)
                        .update()
                == 1;
    }

    boolean hasStep(UUID id) {
        return sealed.client()
                .sql("select exists (select from referral.step s where s.id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private byte[] key(UUID request) {
        return sealed.client()
                .sql("select r.words_key from referral.request r where r.id = :id")
                .param("id", request)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    Optional<UUID> id(String handle) {
        return sealed.client()
                .sql("select r.id from referral.request r where r.handle = :handle")
                .param("handle", handle)
                .query(UUID.class)
                .optional();
    }

    Optional<String> openOf(UUID participant) {
        return sealed.client()
                .sql("""
                        select r.handle from referral.request r
                        where r.participant_id = :her and r.state = 'WAITING' order by r.asked_at limit 1
                        """)
                .param("her", participant)
                .query(String.class)
                .optional();
    }

    <T> T together(java.util.function.Supplier<T> statements) {
        return sealed.together(statements);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
