package org.oportunidad.workshops.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.workshops.timetable.Appointment;
import org.oportunidad.workshops.timetable.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code workshops.calendar_feed}, and what staff read in theirs. */
@Component
class FeedTable {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    FeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Feed feed, byte[] secret, Instant at) {
        jdbc.sql("""
                insert into workshops.calendar_feed
                    (id, token_hash, kind, account_id, participant_id, cohort_id, language, made_at)
                values (:id, :secret, :kind, :account, :participant, :cohort, :language, :at)
                """)
                .param("id", feed.id())
                .param("secret", secret)
                .param("kind", feed.kind().name())
                .param("account", feed.account())
                .param("participant", feed.participant(), Types.OTHER)
                .param("cohort", feed.cohort(), Types.OTHER)
                .param("language", feed.language())
                .param("at", Moments.utc(at))
                .update();
    }

    /** Ends the one of that kind that the account has, if it has one. */
    void revoke(UUID account, Feed.Kind kind, @Nullable UUID cohort, Instant at) {
        jdbc.sql("""
                update workshops.calendar_feed set revoked_at = :at
                where account_id = :account and kind = :kind and cohort_id is not distinct from cast(:cohort as uuid)
                  and revoked_at is null
                """)
                .param("account", account)
                .param("kind", kind.name())
                .param("cohort", cohort, Types.OTHER)
                .param("at", Moments.utc(at))
                .update();
    }

    /** The live ones of that account. */
    List<Feed> of(UUID account) {
        return jdbc.sql("""
                select id, kind, account_id, participant_id, cohort_id, language, made_at from workshops.calendar_feed
                where account_id = :account and revoked_at is null order by made_at, id
                """).param("account", account).query(Feed::from).list();
    }

    /** The live one of that secret; that of a member of staff only while she holds a role with which she could make it. */
    Optional<Feed> live(byte[] secret, Instant now) {
        return jdbc.sql("""
                select f.id, f.kind, f.account_id, f.participant_id, f.cohort_id, f.language, f.made_at
                from workshops.calendar_feed f
                where f.token_hash = :secret and f.revoked_at is null and not f.blocked
                  and (f.kind = 'HERS' or exists (
                    select 1 from identity.v_role_grant g
                    where g.account_id = f.account_id and g.role in ('FACILITATOR', 'COORDINATOR')
                      and g.from_at <= :now and (g.until_at is null or g.until_at > :now)))
                """)
                .param("secret", secret)
                .param("now", Moments.utc(now))
                .query(Feed::from)
                .optional();
    }

    /** The sessions that the account gives. */
    List<Appointment> givenBy(UUID account, Instant since) {
        return jdbc.sql(appointments("c.facilitator_account = :whose"))
                .param("whose", account)
                .param("since", Moments.utc(since))
                .query(FeedTable::appointment)
                .list();
    }

    /** The sessions of all sections of workshops of the cohort. */
    List<Appointment> ofCohort(UUID cohort, Instant since) {
        return jdbc.sql(appointments("exists (select 1 from workshops.series_cohort k"
                        + " where k.series_id = s.id and k.cohort_id = :whose)"))
                .param("whose", cohort)
                .param("since", Moments.utc(since))
                .query(FeedTable::appointment)
                .list();
    }

    private static String appointments(String which) {
        return """
                select x.id, s.title || ' · ' || c.number as title, x.on_day, x.starts_at, x.minutes, c.zone,
                    (x.cancelled_at is not null or s.cancelled_at is not null) as cancelled
                from workshops.session x
                join workshops.section c on c.id = x.section_id
                join workshops.series s on s.id = c.series_id
                where x.starts_at > :since and %s
                order by x.starts_at, x.id limit %d
                """.formatted(which, MOST);
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                Appointment.Kind.SESSION,
                row.getString("title"),
                row.getObject("on_day", LocalDate.class),
                Moments.of(row, "starts_at"),
                row.getInt("minutes"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("cancelled"));
    }

    /** Every one that she made, for her export. */
    List<Instant> madeFor(UUID woman) {
        return jdbc.sql(
                        "select made_at from workshops.calendar_feed where participant_id = :woman order by made_at, id")
                .param("woman", woman)
                .query((row, number) -> Moments.of(row, "made_at"))
                .list();
    }

    void block(UUID woman, boolean blocked) {
        jdbc.sql("update workshops.calendar_feed set blocked = :blocked where participant_id = :woman")
                .param("woman", woman)
                .param("blocked", blocked)
                .update();
    }

    void erase(Collection<UUID> women) {
        jdbc.sql("delete from workshops.calendar_feed where participant_id = any (:women)")
                .param("women", women.toArray(UUID[]::new))
                .update();
    }

    List<UUID> move(UUID from, UUID into) {
        return jdbc.sql("""
                        update workshops.calendar_feed set participant_id = :into where participant_id = :from returning id
                        """)
                .param("from", from)
                .param("into", into)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void moveBack(UUID from, List<UUID> feeds) {
        jdbc.sql("update workshops.calendar_feed set participant_id = :from where id = any (:feeds)")
                .param("from", from)
                .param("feeds", feeds.toArray(UUID[]::new))
                .update();
    }
}
