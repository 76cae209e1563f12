package org.oportunidad.messaging.sender;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who writes to us: known by the number that the channel gives the sender with us, else by the phone that was shown. */
@Component
public class SenderTable {

    private static final String PHONE = "messaging.whatsapp-phone";

    private final JdbcClient jdbc;
    private final Envelope envelope;
    private final BlindIndex prints;

    public SenderTable(JdbcClient jdbc, Envelope envelope, BlindIndex prints) {
        this.jdbc = jdbc;
        this.envelope = envelope;
        this.prints = prints;
    }

    /** A known sender. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sender(UUID id, @Nullable UUID participantId, byte[] wrappedKey) {

        static Sender from(ResultSet row, int number) throws SQLException {
            return new Sender(
                    Objects.requireNonNull(row.getObject("id", UUID.class)),
                    row.getObject("participant_id", UUID.class),
                    row.getBytes("wrapped_key"));
        }
    }

    /**
     * Where a sender is reached; at least one is there.
     *
     * @param phone E.164
     */
    public record Address(@Nullable String user, @Nullable String phone) {

        @Override
        public String toString() {
            return "Address[]";
        }
    }

    /** By the user; a phone alone finds only a sender of whom no other user is known. */
    public Optional<Sender> find(From from) {
        return jdbc.sql("""
                        select id, participant_id, wrapped_key
                        from messaging.contact
                        where channel = :channel
                          and (user_print = :user or (phone_print = :phone and (user_print is null or :user is null)))
                        order by user_print = :user desc nulls last, last_in_at desc, id
                        limit 1
                        """)
                .param("channel", from.channel().name())
                .param("user", userPrint(from), java.sql.Types.BINARY)
                .param("phone", phonePrint(from), java.sql.Types.BINARY)
                .query(Sender::from)
                .optional();
    }

    /** Two words of a new sender that come at once make one sender: the second waits for the first. */
    void hold(From from) {
        Stream.of(from.user(), from.phone())
                .filter(Objects::nonNull)
                .sorted()
                .forEach(name -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 4712))")
                        .param("name", name)
                        .query((row, number) -> 1)
                        .list());
    }

    Sender add(Channel channel, Instant at) {
        var sender = new Sender(Ids.next(), null, envelope.newKey());
        jdbc.sql("""
                        insert into messaging.contact
                            (id, channel, user_print, phone_print, wrapped_key, first_in_at, last_in_at)
                        values (:id, :channel, null, :placeholder, :key, :at, :at)
                        """)
                .param("id", sender.id())
                .param("channel", channel.name())
                .param("placeholder", prints.of(PHONE, "new:" + sender.id()))
                .param("key", sender.wrappedKey())
                .param("at", Timestamp.from(at))
                .update();
        return sender;
    }

    /** What the channel says now of the sender: what it does not say this time stays. */
    public void know(Sender sender, From from) {
        jdbc.sql("""
                        update messaging.contact
                        set user_print = coalesce(:userPrint, user_print),
                            sealed_user = coalesce(:sealedUser, sealed_user),
                            phone_print = case when :phonePrint::bytea is not null then :phonePrint
                                when phone_print = :placeholder and coalesce(:userPrint, user_print) is not null
                                then null else phone_print end,
                            sealed_phone = coalesce(:sealedPhone, sealed_phone),
                            sealed_name = coalesce(:sealedName, sealed_name)
                        where id = :id
                        """)
                .param("id", sender.id())
                .param("placeholder", prints.of(PHONE, "new:" + sender.id()))
                .param("userPrint", userPrint(from), java.sql.Types.BINARY)
                .param("phonePrint", phonePrint(from), java.sql.Types.BINARY)
                .param("sealedUser", sealed(sender, from.user(), "sealed_user"), java.sql.Types.BINARY)
                .param("sealedPhone", sealed(sender, from.phone(), "sealed_phone"), java.sql.Types.BINARY)
                .param("sealedName", sealed(sender, from.name(), "sealed_name"), java.sql.Types.BINARY)
                .update();
    }

    /** The day in which free words may go begins anew; an older word that comes late changes nothing. */
    void wrote(UUID sender, Instant at) {
        jdbc.sql("""
                        update messaging.contact
                        set last_in_at = greatest(last_in_at, :at), waiting_since = coalesce(waiting_since, :at)
                        where id = :id
                        """).param("id", sender).param("at", Timestamp.from(at)).update();
    }

    void match(UUID sender, UUID participant, Instant at) {
        jdbc.sql("""
                        update messaging.contact
                        set participant_id = :her, matched_at = :at, aside_at = null, aside_by = null where id = :id
                        """)
                .param("id", sender)
                .param("her", participant)
                .param("at", Timestamp.from(at))
                .update();
    }

    public Optional<Address> address(UUID sender) {
        return jdbc.sql("""
                        select id, participant_id, wrapped_key, sealed_user, sealed_phone
                        from messaging.contact where id = :id
                        """)
                .param("id", sender)
                .query((row, number) -> {
                    var known = Sender.from(row, number);
                    return new Address(
                            opened(known, row.getBytes("sealed_user"), "sealed_user"),
                            opened(known, row.getBytes("sealed_phone"), "sealed_phone"));
                })
                .optional();
    }

    /** The number of her last word on a channel, so that an answer stands under it; empty where she never wrote. */
    public Optional<String> lastWord(UUID participant, Channel channel) {
        return jdbc.sql("""
                        select s.provider_id from messaging.contact c
                        join messaging.said s on s.owner_id = c.id and s.direction = 'IN' and s.provider_id is not null
                        where c.participant_id = :her and c.channel = :channel
                        order by s.at desc, s.id desc limit 1
                        """)
                .param("her", participant)
                .param("channel", channel.name())
                .query(String.class)
                .optional();
    }

    private byte @Nullable [] userPrint(From from) {
        var kind = from.channel() == Channel.EMAIL ? "messaging.mail-address" : "messaging.whatsapp-user";
        return from.user() == null ? null : prints.of(kind, from.user());
    }

    private byte @Nullable [] phonePrint(From from) {
        return from.phone() == null ? null : prints.of(PHONE, from.phone());
    }

    private byte @Nullable [] sealed(Sender sender, @Nullable String plain, String column) {
        return plain == null ? null : envelope.seal(sender.wrappedKey(), plain, place(sender.id(), column));
    }

    private @Nullable String opened(Sender sender, byte @Nullable [] sealed, String column) {
        return sealed == null ? null : envelope.open(sender.wrappedKey(), sealed, place(sender.id(), column));
    }

    static String place(UUID sender, String column) {
        return "messaging.contact|" + column + "|" + sender;
    }
}
