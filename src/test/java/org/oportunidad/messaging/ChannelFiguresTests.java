package org.oportunidad.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.oportunidad.demonstration.channel.Told;
import org.oportunidad.demonstration.channel.WhatsAppDouble;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.chain.LedgerTable;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much the channels carry in a second, and that nothing is lost meanwhile; with {@code --long}, on a quiet machine. */
@ModuleTest
@Import(MessagingData.class)
@EnabledIfSystemProperty(named = "long", matches = "true")
@SuppressWarnings("NullAway.Init")
class ChannelFiguresTests {

    private static final int MESSAGES = 2_000;
    private static final int WOMEN = 200;

    @Autowired
    MessagingData data;

    @Autowired
    Messages messages;

    @Autowired
    WhatsAppDouble whatsApp;

    @Autowired
    Recipients recipients;

    @Autowired
    LedgerTable ledgers;

    @Autowired
    Forecasts forecasts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private final List<MessagingData.Woman> women = new ArrayList<>();

    @BeforeEach
    void manyWomen() {
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));
        for (int i = 0; i < WOMEN; i++) {
            women.add(data.woman(SafeContact.Channel.WHATSAPP, false, Cast.INES));
        }
        whatsApp.approve("notice", "es", "UTILITY");
        data.deliver();
        whatsApp.taken.clear();
    }

    @AfterEach
    void timeGoesOn() {
        whatsApp.fault = WhatsAppDouble.Fault.NONE;
        clock.reset();
    }

    @Test
    void decisionsPerSecond() {
        var began = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            var her = women.get(i % WOMEN).id();
            assertThat(recipients.decide(her, Purpose.SERVICE, clock.instant())).isInstanceOf(Delivery.Allowed.class);
            ledgers.read(her, List.of("notice"), "es", 3, clock.instant());
        }
        say("decisions, one after the other", 10_000, began);

        var all = women.stream().map(MessagingData.Woman::id).toList();
        began = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(forecasts.of(all, "enrolment.waitlist.admitted", Purpose.SERVICE))
                    .hasSize(WOMEN);
        }
        say("decisions, many at once", 100 * WOMEN, began);
    }

    @Test
    void dispatchesPerSecondWithFivePercentThatNobodyAnswers() {
        whatsApp.silentOneIn(20);
        var keys = new ArrayList<UUID>();
        for (int i = 0; i < MESSAGES; i++) {
            var message = new OutgoingMessage(
                    Ids.next(), women.get(i % WOMEN).id(), "enrolment.waitlist.admitted", Map.of(), Purpose.SERVICE);
            keys.add(message.key());
            messages.send(message);
        }
        var began = System.nanoTime();
        data.dispatchAll();
        say("dispatches", MESSAGES, began);

        whatsApp.silentOneIn(0);
        data.settle();
        clock.advance(java.time.Duration.ofHours(2));
        data.settle();
        var tries = db.sql("select count(*) from messaging.delivery where message_id = any(:keys) group by message_id")
                .param("keys", keys.toArray(UUID[]::new))
                .query(Integer.class)
                .list();
        assertThat(tries).as("none was lost").hasSize(MESSAGES);
        assertThat(tries).as("what may have arrived is repeated once").allMatch(number -> number <= 2);
    }

    @Test
    void webhooksPerSecond() {
        for (int i = 0; i < MESSAGES; i++) {
            var her = women.get(i % WOMEN);
            whatsApp.writes("CL." + her.phone(), her.phone(), "Rosita", Told.text("Hola " + i));
        }
        var began = System.nanoTime();
        data.hear();
        say("webhooks checked and kept", MESSAGES, began);
        began = System.nanoTime();
        data.deliver();
        say("webhooks worked on", MESSAGES, began);
        assertThat(db.sql("select count(*) from messaging.said s join messaging.contact c on c.id = s.owner_id "
                                + "where c.participant_id = any(:women)")
                        .param(
                                "women",
                                women.stream().map(MessagingData.Woman::id).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(MESSAGES);
    }

    private static void say(String what, int number, long began) {
        System.out.printf(
                java.util.Locale.ROOT, "%s: %.0f a second%n", what, number * 1e9 / (System.nanoTime() - began));
    }
}
