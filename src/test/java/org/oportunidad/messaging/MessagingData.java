package org.oportunidad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.oportunidad.demonstration.channel.WhatsAppDouble;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Person;
import org.oportunidad.kit.WhatsAppInTests.Webhooks;
import org.oportunidad.messaging.outbox.Dispatch;
import org.oportunidad.messaging.whatsapp.EventWorker;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Women with phones, and the channels between them and us. */
@TestComponent
public class MessagingData {

    private static final AtomicInteger NUMBERS = new AtomicInteger(30_000_000);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Participants participants;
    private final Reach reach;
    private final Messages messages;
    private final Dispatch dispatch;
    private final EventWorker events;
    private final WhatsAppDouble whatsApp;
    private final Webhooks webhooks;
    private final Cast cast;
    private final MockMvc mvc;
    private final JdbcClient db;

    MessagingData(
            Participants participants,
            Reach reach,
            Messages messages,
            Dispatch dispatch,
            EventWorker events,
            WhatsAppDouble whatsApp,
            Webhooks webhooks,
            Cast cast,
            MockMvc mvc,
            JdbcClient db) {
        this.participants = participants;
        this.reach = reach;
        this.messages = messages;
        this.dispatch = dispatch;
        this.events = events;
        this.whatsApp = whatsApp;
        this.webhooks = webhooks;
        this.cast = cast;
        this.mvc = mvc;
        this.db = db;
    }

    /** A woman; {@code phone} in digits, as WhatsApp writes it. */
    public record Woman(UUID id, String phone, String path, String names) {}

    public Woman woman(SafeContact.Channel wish, boolean discreet, Person caring) {
        return woman(wish, discreet, caring, "");
    }

    public Woman woman(SafeContact.Channel wish, boolean discreet, Person caring, String mail) {
        var digits = "569" + NUMBERS.incrementAndGet();
        var id = new ParticipantId(Ids.next());
        var names = "Rosa Qz" + letters(NUMBERS.get());
        assertThat(participants.open(new Registration(
                        id,
                        PersonalDetails.NOTHING
                                .withNames(names)
                                .withLanguage("es")
                                .withPhone("+" + digits)
                                .withEmail(mail)
                                .withSafeContact(
                                        new SafeContact(SafeContact.Phone.OWN, wish, null, null, discreet, "girasol")),
                        Registration.Via.SELF,
                        Map.of(ConsentPurpose.SERVICE, true, ConsentPurpose.MESSAGES, true),
                        ConsentEvidence.onScreen("es", LONG_AGO),
                        LONG_AGO)))
                .isEmpty();
        participants.giveCare(List.of(new CareGrant(id, cast.account(caring), "sample", LONG_AGO, null)));
        reach.whatsApp(id.value(), true, null);
        var path = participants
                .cards(cast.viewer(Cast.CARMEN), List.of(id.value()))
                .get(id.value())
                .path();
        return new Woman(id.value(), digits, path, names);
    }

    /** A name that nobody else has. */
    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 20) {
            letters.append("abcdefghijklmnopqrst".charAt(rest % 20));
        }
        return letters.toString();
    }

    public void writes(String user, @org.jspecify.annotations.Nullable String phone, Map<String, Object> content) {
        whatsApp.writes(user, phone, "Rosita", content);
        deliver();
    }

    /** The conversation of that user. */
    public UUID conversation(UUID her) {
        return db.sql("select id from messaging.contact where participant_id = :her")
                .param("her", her)
                .query(UUID.class)
                .single();
    }

    public UUID send(UUID her, Purpose purpose) {
        var message = new OutgoingMessage(Ids.next(), her, "enrolment.waitlist.admitted", Map.of(), purpose);
        messages.send(message);
        settle();
        return message.key();
    }

    /** Brings what is due and hears what the double says of it. */
    public void settle() {
        for (int i = 0; i < 3; i++) {
            until(
                    "select count(*) from messaging.outbox where state in ('CLAIMED', 'ATTEMPTED')"
                            + " or (state = 'PENDING' and reason is null)",
                    dispatch::all);
            deliver();
        }
    }

    /** Brings what is due, once. */
    public void dispatchAll() {
        dispatch.all();
    }

    /** Takes what the double says, and works on nothing yet. */
    public void hear() {
        for (var webhook : webhooks.take()) {
            try {
                mvc.perform(post("/webhooks/whatsapp")
                        .contentType("application/json")
                        .header("X-Hub-Signature-256", webhook.signature())
                        .content(webhook.body()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    public void deliver() {
        hear();
        until("select count(*) from messaging.webhook_event", events::all);
    }

    private void until(String nothing, Runnable work) {
        for (int i = 0; i < 100; i++) {
            work.run();
            if (db.sql(nothing).query(Long.class).single() == 0) {
                return;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("It does not settle: " + nothing);
    }

    public List<String> facts(UUID message) {
        return db.sql("""
                        select concat_ws(' ', step, case when accepted_at is not null then 'accepted' end, failed_code)
                        from messaging.delivery where message_id = :id order by id
                        """).param("id", message).query(String.class).list();
    }

    public String state(UUID message) {
        return db.sql("select state from messaging.outbox where id = :id")
                .param("id", message)
                .query(String.class)
                .single();
    }
}
