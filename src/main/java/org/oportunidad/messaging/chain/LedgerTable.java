package org.oportunidad.messaging.chain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything that a choice of the way needs, in one statement. */
@Component
public class LedgerTable {

    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcClient jdbc;

    public LedgerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known now.
     *
     * @param templates names of templates that could carry the message, the best at the top
     * @param most messages that she gets a week
     */
    public Ledger read(UUID participantId, List<String> templates, String language, int most, Instant now) {
        return jdbc.sql("""
                        select
                            (select array_agg(channel) from messaging.kill_switch) as killed,
                            exists (select 1 from messaging.stop s
                                where s.participant_id = :her and s.lifted_at is null) as silent,
                            exists (select 1 from messaging.opt_in o
                                where o.participant_id = :her and o.channel = 'WHATSAPP'
                                  and o.withdrawn_at is null) as opted_in,
                            (select t.name from messaging.whatsapp_template t
                                where t.name = any(:templates::text[]) and t.language = :language
                                  and t.status = 'APPROVED' and (t.paused_until is null or t.paused_until <= :now)
                                order by array_position(:templates::text[], t.name) limit 1) as template,
                            (select count(*) from messaging.delivery d
                                where d.participant_id = :her and d.id >= platform.first_id_of(:week::date - 1)
                                  and d.attempted_at > :week and d.failed_at is null
                                  and d.purpose in ('REMINDER', 'FOLLOWUP_SURVEY')) as this_week,
                            c.id as contact, c.last_in_at,
                            (select k.channel = 'EMAIL' from messaging.contact k
                                where k.participant_id = :her order by k.last_in_at desc, k.id limit 1) as by_mail
                        from (select 1) as one
                        left join lateral (
                            select k.id, k.last_in_at from messaging.contact k
                            where k.participant_id = :her and k.channel = 'WHATSAPP'
                            order by k.last_in_at desc, k.id limit 1) c on true
                        """)
                .param("her", participantId)
                .param("templates", templates.toArray(String[]::new))
                .param("language", language)
                .param("now", Timestamp.from(now))
                .param("week", Timestamp.from(now.minus(WEEK)))
                .query((row, number) -> ledger(row, most))
                .single();
    }

    /**
     * One of many women.
     *
     * @param discreet whether only the text that names nothing may go to her
     */
    public record Asked(UUID participantId, String language, boolean discreet) {}

    /** The same for many who are not answered, in one statement; {@code templates} are those for who wants no discretion. */
    public Map<UUID, Ledger> readAll(
            List<Asked> women, List<String> templates, List<String> discreet, int most, Instant now) {
        var ledgers = new HashMap<UUID, Ledger>();
        jdbc.sql("""
                        select w.her, k.killed, c.id as contact, c.last_in_at, false as by_mail,
                            exists (select 1 from messaging.stop s
                                where s.participant_id = w.her and s.lifted_at is null) as silent,
                            exists (select 1 from messaging.opt_in o
                                where o.participant_id = w.her and o.channel = 'WHATSAPP'
                                  and o.withdrawn_at is null) as opted_in,
                            t.name as template,
                            (select count(*) from messaging.delivery d
                                where d.participant_id = w.her and d.id >= platform.first_id_of(:week::date - 1)
                                  and d.attempted_at > :week and d.failed_at is null
                                  and d.purpose in ('REMINDER', 'FOLLOWUP_SURVEY')) as this_week
                        from unnest(:women::uuid[], :languages::text[], :discreet::boolean[]) as w (her, language, discreet)
                        cross join (select array_agg(channel) as killed from messaging.kill_switch) k
                        left join lateral (
                            select q.id, q.last_in_at from messaging.contact q
                            where q.participant_id = w.her and q.channel = 'WHATSAPP'
                            order by q.last_in_at desc, q.id limit 1) c on true
                        left join lateral (
                            select a.name from messaging.whatsapp_template a
                            where a.name = any(case when w.discreet then :neutral::text[] else :templates::text[] end)
                              and a.language = w.language and a.status = 'APPROVED'
                              and (a.paused_until is null or a.paused_until <= :now)
                            order by array_position(:templates::text[] || :neutral::text[], a.name) limit 1) t on true
                        """)
                .param("women", women.stream().map(Asked::participantId).toArray(UUID[]::new))
                .param("languages", women.stream().map(Asked::language).toArray(String[]::new))
                .param("discreet", women.stream().map(Asked::discreet).toArray(Boolean[]::new))
                .param("templates", templates.toArray(String[]::new))
                .param("neutral", discreet.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("week", Timestamp.from(now.minus(WEEK)))
                .query((row, number) -> ledgers.put(row.getObject("her", UUID.class), ledger(row, most)))
                .list();
        return ledgers;
    }

    /**
     * Whether one more may go this week; until the end of the transaction nobody else asks for her, so that together no
     * more go than she gets.
     */
    public boolean hasRoom(UUID participantId, int most, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:her, 4711))")
                .param("her", participantId.toString())
                .query((row, number) -> 1)
                .list();
        return jdbc.sql("""
                                select count(*) from messaging.delivery d
                                where d.participant_id = :her and d.id >= platform.first_id_of(:week::date - 1)
                                  and d.attempted_at > :week and d.failed_at is null
                                  and d.purpose in ('REMINDER', 'FOLLOWUP_SURVEY')
                                """)
                        .param("her", participantId)
                        .param("week", Timestamp.from(now.minus(WEEK)))
                        .query(Integer.class)
                        .single()
                < most;
    }

    private static Ledger ledger(ResultSet row, int most) throws SQLException {
        var killed = killed(row.getArray("killed"));
        var lastWord = row.getTimestamp("last_in_at");
        return new Ledger(
                killed.contains("ALL"),
                channels(killed),
                row.getBoolean("silent"),
                row.getBoolean("opted_in"),
                row.getObject("contact", UUID.class),
                lastWord == null ? null : lastWord.toInstant(),
                row.getBoolean("by_mail"),
                row.getString("template"),
                row.getInt("this_week") >= most);
    }

    private static List<String> killed(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private static Set<Channel> channels(List<String> names) {
        var channels = EnumSet.noneOf(Channel.class);
        Arrays.stream(Channel.values())
                .filter(channel -> names.contains(channel.name()))
                .forEach(channels::add);
        return channels;
    }
}
