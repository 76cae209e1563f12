package org.oportunidad.support.broadcast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The women of a broadcast: frozen, queued one after the other, and what became of their messages. */
@Repository
class WomanTable {

    /**
     * Each woman with the facts of her message, which are kept apart, and with one word for where it stands. What the channel
     * refused is failed, whatever else it told before, unless it arrived after all.
     */
    private static final String STANDING = """
            with facts as (
                select w.id, w.participant_id, w.language, w.queued_at, w.left_out,
                    coalesce(o.state, w.outcome) as state,
                    case when o.message_id is null then w.outcome_reason
                        else coalesce(o.why, case when o.state = 'DEAD' and o.recalled_at is not null and f.failed is null
                            then 'RECALLED' end, o.reason) end as reason,
                    b.state as broadcast_state, f.*
                from support.broadcast_woman w
                join support.broadcast b on b.id = w.broadcast_id
                left join messaging.v_outbox o on o.message_id = w.id
                cross join lateral (
                    select coalesce(bool_or(d.accepted_at is not null), false) as accepted,
                        coalesce(bool_or(d.sent_at is not null and (d.failed_at is null or d.delivered_at is not null)), false)
                            as sent,
                        coalesce(bool_or(d.delivered_at is not null), false) as delivered,
                        coalesce(bool_or(d.read_at is not null), false) as read,
                        coalesce(bool_or(d.answered_at is not null), false) as answered,
                        coalesce(bool_or(d.accepted_at is not null and d.failed_at is null), false) as standing,
                        max(d.failed_code) filter (where d.failed_at is not null and d.delivered_at is null) as failed
                    from messaging.v_delivery d where d.message_id = w.id and d.step <> 'CALL') f
                where w.broadcast_id = :id),
            told as (
                select f.*, case
                    when f.left_out is not null then 'REFUSED'
                    when f.answered then 'ANSWERED' when f.read then 'READ' when f.delivered then 'DELIVERED'
                    when f.sent then 'SENT' when f.standing then 'ACCEPTED'
                    when f.queued_at is null then case when f.broadcast_state in ('STOPPED', 'ENDED') then 'CANCELLED'
                        else 'WAITING' end
                    when f.reason = 'RECALLED' then 'CANCELLED'
                    when f.reason in ('NO_CONSENT', 'BLOCKED', 'UNKNOWN_PERSON', 'NO_ADDRESS', 'WITHDRAWN', 'SILENT', 'WEEK_FULL',
                        'TOO_OLD') then 'REFUSED'
                    when f.reason in ('NO_WAY', 'OLD_NEWS') and f.failed is null then 'IN_APP'
                    when f.state = 'UNKNOWN' then 'UNKNOWN'
                    when f.failed is not null and f.state in ('DEAD', 'CONFIRMED', 'FAILED') then 'FAILED'
                    when f.state in ('DEAD', 'CONFIRMED') then 'FAILED'
                    else 'WAITING' end as standing_now,
                    case when f.left_out is not null then f.left_out
                        when f.failed is not null and f.state in ('DEAD', 'CONFIRMED', 'FAILED') and not f.standing then f.failed
                        when f.queued_at is null or f.standing then ''
                        else coalesce(f.reason, '') end as why
                from facts f)
            """;

    private final JdbcClient db;

    WomanTable(JdbcClient db) {
        this.db = db;
    }

    /** A woman with her key, and how it is expected to go. */
    record Frozen(
            UUID participantId,
            UUID id,
            String language,
            @Nullable String way,
            @Nullable String obstacle) {}

    void freeze(UUID broadcast, List<Frozen> women) {
        forget(broadcast);
        db.sql("""
                insert into support.broadcast_woman (participant_id, id, broadcast_id, language, way, obstacle)
                select w.her, w.id, :broadcast, w.language, w.way, w.obstacle
                from unnest(:women::uuid[], :ids::uuid[], :languages::text[], :ways::text[], :obstacles::text[])
                    as w (her, id, language, way, obstacle)
                """)
                .param("broadcast", broadcast)
                .param("women", women.stream().map(Frozen::participantId).toArray(UUID[]::new))
                .param("ids", women.stream().map(Frozen::id).toArray(UUID[]::new))
                .param("languages", women.stream().map(Frozen::language).toArray(String[]::new))
                .param("ways", women.stream().map(Frozen::way).toArray(String[]::new))
                .param("obstacles", women.stream().map(Frozen::obstacle).toArray(String[]::new))
                .update();
    }

    void forget(UUID broadcast) {
        db.sql("delete from support.broadcast_woman where broadcast_id = :broadcast")
                .param("broadcast", broadcast)
                .update();
    }

    /** So many women of one language are expected to be reached so. */
    record Expected(String language, String way, String obstacle, int women) {

        static Expected from(ResultSet row) throws SQLException {
            return new Expected(
                    row.getString("language"),
                    row.getString("way").toLowerCase(Locale.ROOT),
                    row.getString("obstacle").toLowerCase(Locale.ROOT),
                    row.getInt("women"));
        }
    }

    /** One woman of the sample. */
    record Picked(UUID participantId, Expected expected) {}

    /** How it is expected to go, and some of the women: the same ones each time one looks. */
    record Count(List<Expected> expected, List<Picked> sample) {}

    Count count(UUID broadcast, int sample) {
        var expected = new ArrayList<Expected>();
        var picked = new ArrayList<Picked>();
        db.sql("""
                        (select w.participant_id as her, w.language, coalesce(w.way, '') as way,
                            coalesce(w.obstacle, '') as obstacle, 1 as women
                        from support.broadcast_woman w
                        where w.broadcast_id = :id order by md5(w.id::text), w.id limit :sample)
                        union all
                        (select null, w.language, coalesce(w.way, ''), coalesce(w.obstacle, ''), count(*)
                        from support.broadcast_woman w where w.broadcast_id = :id
                        group by w.language, w.way, w.obstacle order by count(*) desc, w.language, w.way, w.obstacle)
                        """).param("id", broadcast).param("sample", sample).query(row -> {
            var her = row.getObject("her", UUID.class);
            if (her == null) {
                expected.add(Expected.from(row));
            } else {
                picked.add(new Picked(her, Expected.from(row)));
            }
        });
        return new Count(expected, picked);
    }

    /** The languages of those who are expected to be reached on WhatsApp. */
    List<String> onWhatsApp(UUID broadcast) {
        return new ArrayList<>(
                db.sql("""
                        select distinct language from support.broadcast_woman
                        where broadcast_id = :id and way = 'WHATSAPP' order by language
                        """).param("id", broadcast).query(String.class).list());
    }

    int queuedSince(UUID broadcast, Instant since) {
        return db.sql("""
                        select count(*) from support.broadcast_woman where broadcast_id = :id and queued_at > :since
                        """)
                .param("id", broadcast)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** Whose turn it is; {@code twice} says that this woman has her message already, by another record of hers. */
    record Turn(UUID participantId, UUID id, boolean twice) {}

    List<Turn> next(UUID broadcast, int limit) {
        return db.sql("""
                        select w.participant_id, w.id, exists (
                            select 1 from support.broadcast_woman o where o.broadcast_id = w.broadcast_id
                              and o.participant_id = w.participant_id and o.queued_at is not null) as twice
                        from support.broadcast_woman w
                        where w.broadcast_id = :id and w.queued_at is null and w.left_out is null
                        order by w.id limit :limit
                        """)
                .param("id", broadcast)
                .param("limit", limit)
                .query((row, n) -> new Turn(
                        row.getObject("participant_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getBoolean("twice")))
                .list();
    }

    void queued(UUID broadcast, Collection<UUID> ids, Instant at) {
        db.sql("""
                update support.broadcast_woman set queued_at = :at
                where broadcast_id = :broadcast and id = any(:ids) and queued_at is null
                """)
                .param("broadcast", broadcast)
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", utc(at))
                .update();
    }

    void leaveOut(UUID broadcast, Collection<UUID> ids, String why) {
        db.sql("""
                update support.broadcast_woman set left_out = :why
                where broadcast_id = :broadcast and id = any(:ids) and queued_at is null
                """)
                .param("broadcast", broadcast)
                .param("ids", ids.toArray(UUID[]::new))
                .param("why", why)
                .update();
    }

    /** Keys of messages that were queued. */
    List<UUID> queued(UUID broadcast) {
        return new ArrayList<>(
                db.sql("""
                        select id from support.broadcast_woman
                        where broadcast_id = :id and queued_at is not null order by id
                        """).param("id", broadcast).query(UUID.class).list());
    }

    /** What the queue says, kept for the time when it has forgotten. */
    void keepOutcomes(UUID broadcast) {
        db.sql("""
                update support.broadcast_woman w
                set outcome = o.state,
                    outcome_reason = coalesce(o.why, case when o.state = 'DEAD' and o.recalled_at is not null
                        and not exists (select 1 from messaging.v_delivery d
                            where d.message_id = w.id and d.failed_at is not null) then 'RECALLED' end, o.reason)
                from messaging.v_outbox o
                where o.message_id = w.id and w.broadcast_id = :id and w.queued_at is not null
                  and (w.outcome is distinct from o.state or w.outcome_reason is distinct from coalesce(o.why, o.reason))
                """).param("id", broadcast).update();
    }

    /** Whether nobody waits for her turn and nothing is under way. */
    boolean allHadTheirTurn(UUID broadcast) {
        return db.sql("""
                        select not exists (
                            select 1 from support.broadcast_woman w left join messaging.v_outbox o on o.message_id = w.id
                            where w.broadcast_id = :id and w.left_out is null
                              and (w.queued_at is null or o.state in ('PENDING', 'CLAIMED', 'ATTEMPTED', 'FAILED')))
                        """).param("id", broadcast).query(Boolean.class).single();
    }

    /** Women whose messages stand alike, and how many of them each fact is known of. */
    record Figure(
            String standing,
            String why,
            int women,
            int accepted,
            int sent,
            int delivered,
            int read,
            int answered,
            int queued) {}

    /** Of all women, or of those in her care. */
    List<Figure> figures(BroadcastTable.Scope scope, UUID broadcast) {
        return db.sql(STANDING + """
                        select t.standing_now, t.why, count(*) as women, count(*) filter (where t.accepted) as accepted,
                            count(*) filter (where t.sent) as sent, count(*) filter (where t.delivered) as delivered,
                            count(*) filter (where t.read) as read, count(*) filter (where t.answered) as answered,
                            count(t.queued_at) as queued
                        from told t
                        where :all or exists (
                            select 1 from participants.v_care_grant g where g.participant_id = t.participant_id
                              and g.account_id = :account and g.from_at <= :now and (g.until_at is null or g.until_at > :now))
                        group by t.standing_now, t.why order by t.standing_now, count(*) desc, t.why
                        """)
                .param("id", broadcast)
                .param("all", scope.all())
                .param("account", scope.account())
                .param("now", utc(scope.now()))
                .query((row, n) -> new Figure(
                        row.getString("standing_now"),
                        row.getString("why"),
                        row.getInt("women"),
                        row.getInt("accepted"),
                        row.getInt("sent"),
                        row.getInt("delivered"),
                        row.getInt("read"),
                        row.getInt("answered"),
                        row.getInt("queued")))
                .list();
    }

    /** One woman and where her message stands. */
    record Told(UUID participantId, UUID id, String standing, String why) {

        static Told from(ResultSet row, int number) throws SQLException {
            return new Told(
                    row.getObject("participant_id", UUID.class),
                    row.getObject("id", UUID.class),
                    row.getString("standing_now").toLowerCase(Locale.ROOT),
                    Objects.requireNonNull(row.getString("why")).toLowerCase(Locale.ROOT));
        }
    }

    List<Told> told(BroadcastTable.Scope scope, UUID broadcast, String standing, UUID after, int limit) {
        return db.sql(STANDING + """
                        select t.participant_id, t.id, t.standing_now, t.why from told t
                        where t.id > :after and (:standing = '' or t.standing_now = :standing) and (:all or exists (
                            select 1 from participants.v_care_grant g where g.participant_id = t.participant_id
                              and g.account_id = :account and g.from_at <= :now and (g.until_at is null or g.until_at > :now)))
                        order by t.id limit :limit
                        """)
                .param("id", broadcast)
                .param("after", after)
                .param("standing", standing)
                .param("all", scope.all())
                .param("account", scope.account())
                .param("now", utc(scope.now()))
                .param("limit", limit)
                .query(Told::from)
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
