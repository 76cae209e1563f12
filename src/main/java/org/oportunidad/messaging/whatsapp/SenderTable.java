package org.oportunidad.messaging.whatsapp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who writes to us: known by the number that the channel gives the sender with us, else by the phone that was shown. */
@Component
class SenderTable {

    private static final String USER = "messaging.whatsapp-user";
    private static final String PHONE = "messaging.whatsapp-phone";

    private final JdbcClient jdbc;
    private final Envelope envelope;
    private final BlindIndex prints;

    SenderTable(JdbcClient jdbc, Envelope envelope, BlindIndex prints) {
        this.jdbc = jdbc;
        this.envelope = envelope;
        this.prints = prints;
    }

    /** A known sender. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sender(UUID id, @Nullable UUID participantId, byte[] wrappedKey) {

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
    record Address(@Nullable String user, @Nullable String phone) {

        @Override
        public String toString() {
            return "Address[]";
        }
    }

    /** By the user; a phone alone finds only a sender of whom no other user is known. */
    Optional<Sender> find(@Nullable String user, @Nullable String phone) {
        return jdbc.sql("""
                        select id, participant_id, wrapped_key
                        from messaging.contact
                        where channel = 'WHATSAPP'
                          and (user_print = :user or (phone_print = :phone and (user_print is null or :user is null)))
                        order by user_print = :user desc nulls last, last_in_at desc, id
                        limit 1
                        """)
                .param("user", user == null ? null : prints.of(USER, user), java.sql.Types.BINARY)
                .param("phone", phone == null ? null : prints.of(PHONE, phone), java.sql.Types.BINARY)
                .query(Sender::from)
                .optional();
    }

    /** Two words of a new sender that come at once make one sender: the second waits for the first. */
    void hold(@Nullable String user, @Nullable String phone) {
        Stream.of(user, phone)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(name -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 4712))")
                        .param("name", name)
                        .query((row, number) -> 1)
                        .list());
    }

    Sender add(@Nullable UUID participant, Instant at) {
        var sender = new Sender(Ids.next(), participant, envelope.newKey());
        jdbc.sql("""
                        insert into messaging.contact
                            (id, channel, user_print, phone_print, wrapped_key, participant_id, matched_at,
                             first_in_at, last_in_at)
                        values (:id, 'WHATSAPP', null, :placeholder, :key, :her, :matchedAt, :at, :at)
                        """)
                .param("id", sender.id())
                .param("placeholder", prints.of(PHONE, "new:" + sender.id()))
                .param("key", sender.wrappedKey())
                .param("her", participant)
                .param("matchedAt", participant == null ? null : Timestamp.from(at))
                .param("at", Timestamp.from(at))
                .update();
        return sender;
    }

    /** What the channel says now of the sender: what it does not say this time stays. */
    void know(Sender sender, @Nullable String user, @Nullable String phone, @Nullable String name) {
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
                .param("userPrint", user == null ? null : prints.of(USER, user), java.sql.Types.BINARY)
                .param("phonePrint", phone == null ? null : prints.of(PHONE, phone), java.sql.Types.BINARY)
                .param("sealedUser", sealed(sender, user, "sealed_user"), java.sql.Types.BINARY)
                .param("sealedPhone", sealed(sender, phone, "sealed_phone"), java.sql.Types.BINARY)
                .param("sealedName", sealed(sender, name, "sealed_name"), java.sql.Types.BINARY)
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

    void match(UUID sender, UUID participant, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                        update messaging.contact
                        set participant_id = :her, matched_at = :at, matched_by = :by where id = :id
                        """)
                .param("id", sender)
                .param("her", participant)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    Optional<Address> address(UUID sender) {
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
