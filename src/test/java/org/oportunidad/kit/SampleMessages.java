package org.oportunidad.kit;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumKind;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.messaging.sent.SentMedia;
import org.oportunidad.messaging.text.SealedValues;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a person about one woman: a call, a message that did not get through, a conversation. */
@TestComponent
public class SampleMessages {

    private final JdbcClient db;
    private final SealedValues values;
    private final Envelope envelope;
    private final Correspondents women;
    private final SentMedia media;
    private final Clock clock;

    SampleMessages(
            JdbcClient db, SealedValues values, Envelope envelope, Correspondents women, SentMedia media, Clock clock) {
        this.db = db;
        this.values = values;
        this.envelope = envelope;
        this.women = women;
        this.media = media;
        this.clock = clock;
    }

    /** The addresses of what was made, by their patterns. */
    public Map<String, String> make(UUID her, String words) {
        return Map.of(
                "/call-tasks/{task}", "/call-tasks/" + call(her),
                "/undelivered/{message}", "/undelivered/" + undelivered(her),
                "/conversations/{contact}", "/conversations/" + conversation(her, words),
                "/messages/{message}/file", "/messages/" + file(her) + "/file",
                "/channels/{channel}", "/channels/sms",
                "/messages/channels/phones/{phone}", "/messages/channels/phones/" + phone(her),
                "/message-templates/{template}", "/message-templates/messaging.sign-in");
    }

    /** On some browser that is signed in; what wakes it opens nowhere. */
    private UUID phone(UUID her) {
        var id = Ids.next();
        db.sql("""
                insert into messaging.push_phone
                    (id, participant_id, session_id, address_print, sealed_address, turned_on_at)
                select :id, :her, s.id, uuid_send(:id), uuid_send(:id), :at from identity.session s limit 1
                """)
                .param("id", id)
                .param("her", her)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private UUID call(UUID her) {
        db.sql("""
                insert into messaging.call_task (id, participant_id, message_id, template, opened_at, due_at)
                values (:id, :her, :id, 'enrolment.waitlist.admitted', :at, :at)
                on conflict do nothing
                """)
                .param("id", Ids.next())
                .param("her", her)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return db.sql("select id from messaging.call_task where participant_id = :her and done_at is null")
                .param("her", her)
                .query(UUID.class)
                .single();
    }

    private UUID undelivered(UUID her) {
        var id = Ids.next();
        db.sql("""
                insert into messaging.outbox
                    (id, participant_id, template, values_sealed, purpose, state, queued_at, due_at, reason)
                values (:id, :her, 'enrolment.waitlist.admitted', :values, 'SAFETY', 'UNKNOWN', :at, :at, 'NO_ANSWER')
                """)
                .param("id", id)
                .param("her", her)
                .param("values", values.seal(id, Map.of()))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private UUID file(UUID her) {
        var message = Ids.next();
        media.keep(message, her, new Medium(MediumKind.PICTURE, "image/jpeg", Samples.photo(4, 3), "0".repeat(64)));
        return message;
    }

    private UUID conversation(UUID her, String words) {
        var contact = Ids.next();
        var said = Ids.next();
        var key = women.keys(List.of(her)).get(her);
        db.sql("""
                insert into messaging.contact
                    (id, channel, user_print, wrapped_key, participant_id, matched_at, first_in_at, last_in_at,
                     waiting_since)
                values (:id, 'WHATSAPP', :print, :key, :her, :at, :at, :at, :at)
                """)
                .param("id", contact)
                .param("print", contact.toString().getBytes(StandardCharsets.UTF_8))
                .param("key", envelope.newKey())
                .param("her", her)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        db.sql("""
                insert into messaging.said (owner_id, id, at, direction, kind, sealed_body, sealed_for)
                values (:contact, :id, :at, 'IN', 'TEXT', :words, :her)
                """)
                .param("contact", contact)
                .param("id", said)
                .param("at", Timestamp.from(clock.instant()))
                .param("words", envelope.seal(key, words, "messaging.said|sealed_body|" + said))
                .param("her", her)
                .update();
        return contact;
    }
}
