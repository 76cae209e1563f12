package org.oportunidad.messaging.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The senders and what was said with them. */
@Component
class ConversationTable {

    private final JdbcClient jdbc;

    ConversationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One sender; {@code participantId} is null while nobody knows who it is. */
    @SuppressWarnings("ArrayRecordComponent")
    record Conversation(
            UUID id,
            Channel channel,
            @Nullable UUID participantId,
            byte[] wrappedKey,
            byte @Nullable [] sealedName,
            Instant lastWord,
            @Nullable Instant waitingSince,
            @Nullable UUID answeringBy,
            boolean aside) {

        static Conversation from(ResultSet row, int number) throws SQLException {
            var waiting = row.getTimestamp("waiting_since");
            return new Conversation(
                    Objects.requireNonNull(row.getObject("id", UUID.class)),
                    Channel.valueOf(row.getString("channel")),
                    row.getObject("participant_id", UUID.class),
                    row.getBytes("wrapped_key"),
                    row.getBytes("sealed_name"),
                    row.getTimestamp("last_in_at").toInstant(),
                    waiting == null ? null : waiting.toInstant(),
                    row.getObject("answering_by", UUID.class),
                    row.getBoolean("aside"));
        }
    }

    private static final String CONVERSATIONS = """
            select id, channel, participant_id, wrapped_key, sealed_name, last_in_at, waiting_since, answering_by,
                aside_at is not null as aside
            from messaging.contact
            """;

    /** Of these women; of everybody, the unknown too, where the list is null. Who waits longest is at the top. */
    List<Conversation> all(@Nullable Collection<UUID> women, boolean aside, int most) {
        return jdbc.sql(CONVERSATIONS + """
                        where (:all or participant_id = any(:women)) and (aside_at is not null) = :aside
                        order by waiting_since nulls last, last_in_at desc, id limit :most
                        """)
                .param("all", women == null)
                .param("aside", aside)
                .param("women", women == null ? new UUID[0] : women.toArray(UUID[]::new))
                .param("most", most)
                .query(Conversation::from)
                .list();
    }

    Optional<Conversation> one(UUID id) {
        return jdbc.sql(CONVERSATIONS + "where id = :id")
                .param("id", id)
                .query(Conversation::from)
                .optional();
    }

    /** One thing that was said; {@code fate} is that of the last try of an answer, {@code answered} the word of ours it answers. */
    @SuppressWarnings("ArrayRecordComponent")
    record Said(
            UUID id,
            Instant at,
            boolean hers,
            String kind,
            byte[] sealed,
            @Nullable UUID sealedFor,
            @Nullable UUID by,
            @Nullable String medium,
            @Nullable String fate,
            @Nullable UUID answered) {}

    /** The newest, in the order in which they were said. */
    List<Said> words(UUID conversation, int most) {
        return jdbc.sql("""
                        select * from (
                            select s.id, s.at, s.direction = 'IN' as hers, s.kind, s.sealed_body, s.sealed_for, s.said_by,
                                s.medium_id,
                                (select case
                                        when d.read_at is not null then 'read'
                                        when d.delivered_at is not null then 'delivered'
                                        when d.failed_at is not null then 'failed'
                                        when d.sent_at is not null then 'sent'
                                        when d.accepted_at is not null then 'accepted' end
                                    from messaging.delivery d where d.message_id = s.message_id
                                    order by d.id desc limit 1) as fate,
                                (select o.id from messaging.delivery t
                                    join messaging.said o on o.owner_id = s.owner_id and o.message_id = t.message_id
                                    where t.provider_id = s.answers_id order by t.id limit 1) as answered
                            from messaging.said s where s.owner_id = :conversation
                            order by s.at desc, s.id desc limit :most) newest
                        order by at, id
                        """)
                .param("conversation", conversation)
                .param("most", most)
                .query((row, n) -> new Said(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("hers"),
                        row.getString("kind"),
                        row.getBytes("sealed_body"),
                        row.getObject("sealed_for", UUID.class),
                        row.getObject("said_by", UUID.class),
                        row.getString("medium_id"),
                        row.getString("fate"),
                        row.getObject("answered", UUID.class)))
                .list();
    }

    /** How many senders are set aside. */
    int aside() {
        return jdbc.sql("select count(*) from messaging.contact where aside_at is not null")
                .query(Integer.class)
                .single();
    }

    /** Only who is nobody of ours yet. */
    boolean setAside(UUID conversation, UUID by, Instant at) {
        return jdbc.sql("""
                        update messaging.contact set aside_at = :at, aside_by = :by
                        where id = :id and participant_id is null and aside_at is null
                        """)
                        .param("id", conversation)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean hearAgain(UUID conversation) {
        return jdbc.sql("""
                        update messaging.contact set aside_at = null, aside_by = null where id = :id and aside_at is not null
                        """).param("id", conversation).update() == 1;
    }

    void take(UUID conversation, UUID by, Instant at) {
        jdbc.sql("update messaging.contact set answering_by = :by, answering_since = :at where id = :id")
                .param("id", conversation)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** One word of ours; {@code medium} is null where it is words only. */
    @SuppressWarnings("ArrayRecordComponent")
    record Ours(
            UUID id,
            String kind,
            byte[] sealed,
            UUID message,
            @Nullable String medium) {}

    void answer(UUID conversation, Ours word, UUID her, UUID by, Instant at) {
        jdbc.sql("""
                        insert into messaging.said
                            (owner_id, id, at, direction, kind, sealed_body, sealed_for, message_id, said_by, medium_id)
                        values (:conversation, :id, :at, 'OUT', :kind, :sealed, :her, :message, :by, :medium)
                        """)
                .param("conversation", conversation)
                .param("id", word.id())
                .param("kind", word.kind())
                .param("at", Timestamp.from(at))
                .param("sealed", word.sealed())
                .param("her", her)
                .param("message", word.message())
                .param("medium", word.medium())
                .param("by", by)
                .update();
        jdbc.sql("""
                        update messaging.contact
                        set waiting_since = null, last_answer_at = :at, answering_by = null, answering_since = null
                        where id = :id
                        """).param("id", conversation).param("at", Timestamp.from(at)).update();
    }

    boolean match(UUID conversation, UUID her, UUID by, Instant at) {
        return jdbc.sql("""
                        update messaging.contact
                        set participant_id = :her, matched_at = :at, matched_by = :by, aside_at = null, aside_by = null
                        where id = :id and participant_id is null
                        """)
                        .param("id", conversation)
                        .param("her", her)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    void seal(UUID conversation, UUID said, byte[] sealed, UUID her) {
        jdbc.sql("""
                        update messaging.said set sealed_body = :sealed, sealed_for = :her
                        where owner_id = :conversation and id = :id
                        """)
                .param("conversation", conversation)
                .param("id", said)
                .param("sealed", sealed)
                .param("her", her)
                .update();
    }

    /** How long women waited for an answer in the last weeks, in minutes: half of them less than this. */
    Optional<Long> medianMinutes(Instant since) {
        return jdbc.sql("""
                        select round(extract(epoch from percentile_cont(0.5) within group (
                            order by a.at - (select max(h.at) from messaging.said h where h.owner_id = a.owner_id
                                and h.direction = 'IN' and h.at <= a.at))) / 60)::bigint
                        from messaging.said a
                        where a.direction = 'OUT' and a.id >= platform.first_id_of(:since::date - 1) and a.at > :since
                        """)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .optional();
    }
}
