package org.oportunidad.support.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.OwnIds;
import org.oportunidad.platform.web.After;
import org.oportunidad.support.LoggedContact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the log of contacts. */
@Repository
class ContactTable {

    /** What is logged twice within these minutes, on two phones or by a second tap, was one contact. */
    static final Duration SAME = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ContactTable(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** One contact with its words still sealed. */
    record Kept(
            UUID id,
            Instant at,
            String by,
            String channel,
            boolean incoming,
            String reason,
            String result,
            @Nullable String kind,
            @Nullable String words,
            @Nullable UUID sealedFor) {

        static Kept from(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getObject("id", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("by_name"),
                    row.getString("channel"),
                    row.getString("direction").equals("IN"),
                    row.getString("reason"),
                    row.getString("result"),
                    row.getString("kind"),
                    row.getString("words"),
                    row.getObject("sealed_for", UUID.class));
        }
    }

    static UUID id(LoggedContact contact) {
        var moment = contact.at().getEpochSecond() / SAME.toSeconds();
        return OwnIds.named(contact.participantId(), "contact/" + moment + what(contact));
    }

    private static String what(LoggedContact contact) {
        return "/" + contact.by() + "/" + contact.channel() + "/" + contact.incoming() + "/" + contact.result();
    }

    /** Whoever logs something about the same woman at the same moment waits. */
    void hold(UUID participant) {
        db.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('support.contact ' || :her, 0))) held")
                .param("her", participant.toString())
                .query(Integer.class)
                .single();
    }

    /** False when the same contact is there already. */
    boolean insert(UUID id, LoggedContact contact, @Nullable String sealed, Instant now) {
        return db.sql("""
                        insert into support.contact (participant_id, id, at, by_account, channel, direction, reason, result, kind,
                            hard, words, sealed_for, logged_at)
                        select :her, :id, :at, :by, :channel, :direction, :reason, :result, :kind, :hard, :words, :sealed_for, :now
                        where not exists (
                            select 1 from support.contact o
                            where o.participant_id = :her and o.id between :first and :last
                              and o.by_account is not distinct from cast(:by as uuid) and o.channel = :channel
                              and o.direction = :direction and o.result = :result
                              and o.at between cast(:at as timestamptz) - interval '5 minutes'
                                  and cast(:at as timestamptz) + interval '5 minutes')
                        on conflict do nothing
                        """)
                        .param("her", contact.participantId())
                        .param("id", id)
                        .param("first", OwnIds.first(contact.participantId()))
                        .param("last", OwnIds.last(contact.participantId()))
                        .param("at", utc(contact.at()))
                        .param("by", contact.by(), Types.OTHER)
                        .param("channel", contact.channel().name())
                        .param("direction", contact.incoming() ? "IN" : "OUT")
                        .param("reason", contact.reason().name())
                        .param("result", contact.result().name())
                        .param(
                                "kind",
                                contact.kind() == null ? null : contact.kind().name(),
                                Types.VARCHAR)
                        .param("hard", contact.hard())
                        .param("words", sealed, Types.VARCHAR)
                        .param("sealed_for", sealed == null ? null : contact.participantId(), Types.OTHER)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** A contact of long ago, with its words sealed if it has any. */
    record Old(UUID id, LoggedContact contact, @Nullable String sealed) {}

    void insertAll(List<Old> old) {
        batches.batchUpdate("""
                insert into support.contact (participant_id, id, at, by_account, channel, direction, reason, result, kind, hard,
                    words, sealed_for, logged_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, old, 1_000, (row, one) -> {
            var contact = one.contact();
            row.setObject(1, contact.participantId());
            row.setObject(2, one.id());
            row.setObject(3, utc(contact.at()));
            row.setObject(4, contact.by());
            row.setString(5, contact.channel().name());
            row.setString(6, contact.incoming() ? "IN" : "OUT");
            row.setString(7, contact.reason().name());
            row.setString(8, contact.result().name());
            row.setString(9, contact.kind() == null ? null : contact.kind().name());
            row.setBoolean(10, contact.hard());
            row.setString(11, one.sealed());
            row.setObject(12, one.sealed() == null ? null : contact.participantId());
            row.setObject(13, utc(contact.at()));
        });
    }

    /** Hers, newest first. */
    List<Kept> of(UUID participant, @Nullable After after, int limit) {
        return db.sql("""
                        select c.id, c.at, coalesce(s.name, '') as by_name, c.channel, c.direction, c.reason, c.result, c.kind,
                            c.words, c.sealed_for
                        from support.contact c left join identity.v_staff s on s.account_id = c.by_account
                        where c.participant_id = :her and c.id between :first and :last
                          and (cast(:after_id as uuid) is null
                               or (c.at, c.id) < (cast(:after_at as timestamptz), cast(:after_id as uuid)))
                        order by c.at desc, c.id desc limit :limit
                        """)
                .param("her", participant)
                .param("first", OwnIds.first(participant))
                .param("last", OwnIds.last(participant))
                .param("after_at", after == null ? null : utc(after.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after_id", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query(Kept::from)
                .list();
    }

    /** Her tries since then, the newest first. */
    List<Kept> since(UUID participant, Instant since, int limit) {
        return db.sql("""
                        select c.id, c.at, '' as by_name, c.channel, c.direction, c.reason, c.result, c.kind, null as words,
                            cast(null as uuid) as sealed_for
                        from support.contact c
                        where c.participant_id = :her and c.id between :first and :last and c.direction = 'OUT' and c.at >= :since
                        order by c.at desc, c.id desc limit :limit
                        """)
                .param("her", participant)
                .param("first", OwnIds.first(participant))
                .param("last", OwnIds.last(participant))
                .param("since", utc(since))
                .param("limit", limit)
                .query(Kept::from)
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
