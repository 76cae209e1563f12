package org.oportunidad.messaging.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.demonstration.channel.Told;
import org.oportunidad.demonstration.channel.WhatsAppDouble;
import org.oportunidad.demonstration.channel.WhatsAppDouble.Fault;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.TestClock;
import org.oportunidad.kit.WhatsAppInTests.Webhook;
import org.oportunidad.kit.WhatsAppInTests.Webhooks;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.outbox.Dispatch;
import org.oportunidad.messaging.sender.From;
import org.oportunidad.messaging.sender.SenderTable;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** WhatsApp both ways, against the double of its API. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class WhatsAppTests {

    private static final String PATH = "/webhooks/whatsapp";
    private static final AtomicInteger NUMBERS = new AtomicInteger(20_000_000);

    @Autowired
    WhatsAppDouble whatsApp;

    @Autowired
    Webhooks webhooks;

    @Autowired
    EventWorker events;

    @Autowired
    Messages messages;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Participants participants;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private UUID her = new UUID(0, 0);
    private String phone = "";
    private String user = "";

    @BeforeEach
    void aWomanWithWhatsApp() throws Exception {
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));
        phone = "569" + NUMBERS.incrementAndGet();
        user = "CL." + phone + "77";
        her = woman("+" + phone);
        whatsApp.fault = Fault.NONE;
        whatsApp.taken.clear();
        webhooks.take();
        whatsApp.approve("notice", "es", "UTILITY");
        deliver();
    }

    @AfterEach
    void timeGoesOn() {
        whatsApp.fault = Fault.NONE;
        clock.reset();
    }

    @Test
    void theAddressIsKnownToWhoSaysTheWordAndMissingForOthers() throws Exception {
        assertThat(tried("double-of-the-verify-token", "1158201444")).isEqualTo("200 1158201444");
        assertThat(tried("another-word", "1158201444")).startsWith("404");
        assertThat(tried("double-of-the-verify-token", "<script>")).startsWith("400");
    }

    @Test
    void onlyTheExactBytesThatWereSignedAreHeard() throws Exception {
        whatsApp.writes(user, phone, "Rosa", Told.text("¿Hola? 🌷 ñ"));
        var real = webhooks.take().getFirst();
        var changed = new String(real.body(), StandardCharsets.UTF_8).replace("Rosa", "Rosi");
        var escaped = new String(real.body(), StandardCharsets.UTF_8).replace("🌷", "\\ud83c\\udf37");
        for (var forged : List.of(
                new Webhook(changed.getBytes(StandardCharsets.UTF_8), real.signature()),
                new Webhook(escaped.getBytes(StandardCharsets.UTF_8), real.signature()),
                new Webhook(real.body(), "sha256=" + "0".repeat(64)),
                new Webhook(real.body(), ""),
                new Webhook(real.body(), real.signature().substring(7)),
                new Webhook(real.body(), real.signature().replace("sha256", "sha1")))) {
            assertThat(status(forged)).isEqualTo(404);
        }
        assertThat(said()).isZero();

        assertThat(status(real)).isEqualTo(200);
        work();
        assertThat(said()).isEqualTo(1);
    }

    @Test
    void theSameWordAHundredTimesIsHeardOnce() throws Exception {
        whatsApp.writes(user, phone, "Rosa", Told.text("Hola"));
        var real = webhooks.take().getFirst();
        for (int i = 0; i < 100; i++) {
            assertThat(status(real)).isEqualTo(200);
        }
        work();

        assertThat(said()).isEqualTo(1);
    }

    @Test
    void aCopyThatSomebodyKeptForWeeksOpensNoDay() throws Exception {
        whatsApp.writes(user, phone, "Rosa", Told.text("Hola"));
        var real = webhooks.take().getFirst();
        clock.advance(Duration.ofDays(20));

        assertThat(status(real)).isEqualTo(200);
        work();
        assertThat(said()).isZero();
    }

    @Test
    void withinTheDayFreeWordsAnswerHerWithoutHerNumber() throws Exception {
        whatsApp.writes(user, null, "Rosa", Told.text("Hola"));
        deliver();
        matched(user);

        var message = send(Purpose.SERVICE);

        var taken = whatsApp.taken.getLast().message();
        assertThat(taken.path("type").asString("")).isEqualTo("text");
        assertThat(taken.path("recipient").asString("")).isEqualTo(user);
        assertThat(taken.has("to")).isFalse();
        assertThat(taken.at("/text/preview_url").asBoolean(true)).isFalse();
        deliver();
        assertThat(facts(message)).containsExactly("WHATSAPP_FREE accepted sent delivered");
    }

    @Test
    void outsideTheDayAnApprovedTemplateGoesInHerLanguage() throws Exception {
        whatsApp.writes(user, phone, "Rosa", Told.text("Hola"));
        deliver();
        clock.advance(Duration.ofHours(25));

        send(Purpose.SERVICE);

        var taken = whatsApp.taken.getLast().message();
        assertThat(taken.at("/template/name").asString("")).isEqualTo("notice");
        assertThat(taken.at("/template/language/code").asString("")).isEqualTo("es");
        assertThat(taken.path("to").asString("")).isEqualTo(phone);
    }

    @Test
    void statusesTwiceAndOutOfOrderAreEachKeptOnce() throws Exception {
        whatsApp.writes(user, phone, "Rosa", Told.text("Hola"));
        deliver();
        var message = send(Purpose.SERVICE);
        var taken = whatsApp.taken.getLast();
        whatsApp.tell(Told.status(
                taken.id(), taken.message().path("biz_opaque_callback_data").asString(""), "read", clock.instant(), 0));
        var once = webhooks.take();
        var told = new ArrayList<>(once);
        told.addAll(once);
        Collections.shuffle(told, new Random(7));
        for (var one : told) {
            assertThat(status(one)).isEqualTo(200);
        }
        work();

        assertThat(facts(message)).containsExactly("WHATSAPP_FREE accepted sent delivered read");
        assertThat(state(message)).isEqualTo("CONFIRMED");
    }

    @Test
    void whatTheChannelTookAndCouldNotDeliverGoesOnBySms() throws Exception {
        whatsApp.leaves(phone);
        var message = send(Purpose.SERVICE);
        assertThat(state(message)).isEqualTo("CONFIRMED");

        deliver();
        dispatch.all();

        assertThat(facts(message))
                .as("sent is never shown for what was refused")
                .containsExactly("WHATSAPP_TEMPLATE accepted WA_131026", "SMS accepted");
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void aTemplateThatIsPausedIsNotUsedAgainAndNothingIsLost() throws Exception {
        whatsApp.pause("notice", "es", false);
        var first = send(Purpose.SERVICE);
        var second = send(Purpose.SERVICE);

        assertThat(facts(first)).containsExactly("WHATSAPP_TEMPLATE WA_132015", "SMS accepted");
        assertThat(facts(second)).as("not even tried").containsExactly("SMS accepted");

        whatsApp.approve("notice", "es", "UTILITY");
        deliver();
        assertThat(facts(send(Purpose.SERVICE)).getFirst()).startsWith("WHATSAPP_TEMPLATE accepted");
    }

    @Test
    void aSafetyMessageOfUnknownFateIsNeverRepeatedAndAStatusSettlesIt() throws Exception {
        whatsApp.fault = Fault.TAKEN_AND_SILENT;
        var message = send(Purpose.SAFETY);
        assertThat(state(message)).isEqualTo("UNKNOWN");
        whatsApp.fault = Fault.NONE;
        clock.advance(Duration.ofHours(2));
        dispatch.all();
        assertThat(whatsApp.taken).hasSize(1);

        deliver();
        assertThat(state(message)).isEqualTo("CONFIRMED");
        assertThat(facts(message)).containsExactly("WHATSAPP_TEMPLATE accepted sent delivered");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TOO_MUCH", "TOKEN_EXPIRED"})
    void aChannelThatIsDownForAnHourDelaysAndThenAnotherBringsIt(Fault fault) throws Exception {
        whatsApp.fault = fault;
        var message = send(Purpose.SERVICE);
        assertThat(state(message)).isEqualTo("PENDING");
        for (int i = 0; i < 12; i++) {
            clock.advance(Duration.ofMinutes(5));
            dispatch.all();
        }

        assertThat(state(message)).isEqualTo("CONFIRMED");
        assertThat(facts(message).getLast()).isEqualTo("SMS accepted");
        assertThat(whatsApp.taken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"GARBAGE", "STATUS_500"})
    void anAnswerThatSaysNothingLeavesTheFateUnknown(Fault fault) throws Exception {
        whatsApp.fault = fault;

        assertThat(state(send(Purpose.SAFETY))).isEqualTo("UNKNOWN");
    }

    @Test
    void aNumberThatTwoWomenShareWaitsForAPerson() throws Exception {
        woman("+" + phone);
        whatsApp.writes(user, phone, "Rosa", Told.text("Hola"));
        deliver();

        assertThat(said()).isEqualTo(1);
        assertThat(matchedTo(user)).isNull();
    }

    @Test
    void aHiddenNumberWaitsForAPersonAndIsNoSecondWoman() throws Exception {
        var women = db.sql("select count(*) from participants.participant")
                .query(Long.class)
                .single();
        whatsApp.writes(user, null, "Rosa", Told.text("Hola"));
        deliver();

        assertThat(said()).isEqualTo(1);
        assertThat(matchedTo(user)).isNull();
        assertThat(db.sql("select count(*) from participants.participant")
                        .query(Long.class)
                        .single())
                .isEqualTo(women);
    }

    @Test
    void whoChangesHerNumberGoesOnAsTheSameSender() throws Exception {
        whatsApp.writes(user, phone, "Rosa", Told.text("Hola"));
        deliver();
        var now = "569" + NUMBERS.incrementAndGet();
        whatsApp.tell(Told.newNumber(user, phone, now, "wamid.SYS" + now, clock.instant()));
        whatsApp.writes(user, now, "Rosa", Told.text("Soy yo"));
        deliver();

        assertThat(said()).isEqualTo(2);
        assertThat(matchedTo(user)).isEqualTo(her);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+56 9 %s",
                "+569%s",
                "0056 9 %s",
                "56 9 %s",
                "9%s",
                "(9) %s",
                "00 56 9 %s",
                "+56-9-%s",
                "+56 (9) %s",
                "9.%s"
            })
    void herNumberIsFoundHoweverItWasTyped(String notation) throws Exception {
        var end = String.valueOf(NUMBERS.incrementAndGet());
        var other = woman(notation.formatted(end));
        whatsApp.writes("CL." + end, "569" + end, "Rosa", Told.text("Hola"));
        deliver();

        assertThat(matchedTo("CL." + end)).isEqualTo(other);
    }

    @Test
    void whatSheWroteIsSealedAndNeverReadableInTheDatabase() throws Exception {
        whatsApp.writes(user, phone, "Rosa Secreta", Told.text("canario azul"));
        assertThat(status(webhooks.take().getFirst())).isEqualTo(200);
        work();

        for (var column : List.of("said.sealed_body", "contact.sealed_name", "contact.sealed_phone")) {
            var parts = column.split("\\.", 2);
            assertThat(db.sql("select count(*) from messaging." + parts[0] + " where encode(" + parts[1]
                                    + ", 'escape') similar to '%(canario|Secreta|569)%'")
                            .query(Long.class)
                            .single())
                    .as(column)
                    .isZero();
        }
    }

    private UUID woman(String typedPhone) {
        var id = new ParticipantId(Ids.next());
        assertThat(participants.open(new Registration(
                        id,
                        PersonalDetails.NOTHING
                                .withNames("Rosa Prueba")
                                .withLanguage("es")
                                .withPhone(typedPhone)
                                .withSafeContact(new SafeContact(
                                        SafeContact.Phone.OWN, SafeContact.Channel.WHATSAPP, null, null, false, null)),
                        Registration.Via.SELF,
                        Map.of(ConsentPurpose.SERVICE, true, ConsentPurpose.MESSAGES, true),
                        ConsentEvidence.onScreen("es", clock.instant()),
                        clock.instant())))
                .isEmpty();
        db.sql("""
                insert into messaging.opt_in (id, participant_id, channel, given_at, manner)
                values (:id, :her, 'WHATSAPP', now(), 'SCREEN')
                """).param("id", Ids.next()).param("her", id.value()).update();
        return id.value();
    }

    private UUID send(Purpose purpose) {
        var message = new OutgoingMessage(Ids.next(), her, "enrolment.waitlist.admitted", Map.of(), purpose);
        messages.send(message);
        settled(message.key());
        return message.key();
    }

    /** Another worker may hold it just now. */
    private void settled(UUID message) {
        for (int i = 0; i < 200; i++) {
            dispatch.all();
            if (!isMoving(message)) {
                return;
            }
            sleep();
        }
        throw new AssertionError("The message does not settle: " + state(message));
    }

    private boolean isMoving(UUID message) {
        return db.sql("""
                        select state in ('CLAIMED', 'ATTEMPTED') or (state = 'PENDING' and due_at <= :now)
                        from messaging.outbox where id = :id
                        """)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("id", message)
                .query(Boolean.class)
                .single();
    }

    /** Posts what the double would tell and waits until it is worked on. */
    private void deliver() throws Exception {
        for (var webhook : webhooks.take()) {
            assertThat(status(webhook)).isEqualTo(200);
        }
        work();
    }

    private void work() {
        for (int i = 0; i < 200; i++) {
            events.all();
            if (db.sql("select count(*) from messaging.webhook_event")
                            .query(Long.class)
                            .single()
                    == 0) {
                return;
            }
            sleep();
        }
        throw new AssertionError("The events are not worked on");
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int status(Webhook webhook) throws Exception {
        return mvc.perform(post(PATH)
                        .contentType("application/json")
                        .header("X-Hub-Signature-256", webhook.signature())
                        .content(webhook.body()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String tried(String word, String challenge) throws Exception {
        var answer = mvc.perform(get(PATH)
                        .queryParam("hub.mode", "subscribe")
                        .queryParam("hub.verify_token", word)
                        .queryParam("hub.challenge", challenge))
                .andReturn()
                .getResponse();
        return answer.getStatus() + " " + answer.getContentAsString();
    }

    private void matched(String who) {
        db.sql("update messaging.contact set participant_id = :her, matched_at = now() where id = :id")
                .param("her", her)
                .param("id", contact(who))
                .update();
    }

    private UUID contact(String who) {
        return senders.find(new From(Channel.WHATSAPP, who, null, null))
                .orElseThrow()
                .id();
    }

    private @org.jspecify.annotations.Nullable UUID matchedTo(String who) {
        return senders.find(new From(Channel.WHATSAPP, who, null, null))
                .orElseThrow()
                .participantId();
    }

    @Autowired
    SenderTable senders;

    private long said() {
        return senders.find(new From(Channel.WHATSAPP, user, phone, null))
                .map(sender -> db.sql("select count(*) from messaging.said where owner_id = :id")
                        .param("id", sender.id())
                        .query(Long.class)
                        .single())
                .orElse(0L);
    }

    private long shown() {
        return db.sql("select count(*) from messaging.shown_letter where address = :phone")
                .param("phone", "+" + phone)
                .query(Long.class)
                .single();
    }

    private String state(UUID message) {
        return db.sql("select state from messaging.outbox where id = :id")
                .param("id", message)
                .query(String.class)
                .single();
    }

    private List<String> facts(UUID message) {
        return db.sql("""
                        select concat_ws(' ', step,
                            case when accepted_at is not null then 'accepted' end,
                            case when sent_at is not null then 'sent' end,
                            case when delivered_at is not null then 'delivered' end,
                            case when read_at is not null then 'read' end, failed_code)
                        from messaging.delivery where message_id = :id order by id
                        """).param("id", message).query(String.class).list();
    }
}
