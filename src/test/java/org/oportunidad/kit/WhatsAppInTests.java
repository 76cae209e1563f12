package org.oportunidad.kit;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.oportunidad.demonstration.channel.WhatsAppDouble;
import org.oportunidad.messaging.WhatsAppConnection;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** WhatsApp of the tests: the double’s webhooks wait until a test posts them, once, twice or out of order. */
@TestConfiguration(proxyBeanMethods = false)
public class WhatsAppInTests {

    /** What the double would tell. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Webhook(byte[] body, String signature) {}

    /** The webhooks that wait. */
    public static final class Webhooks {

        private final List<Webhook> waiting = new CopyOnWriteArrayList<>();

        public List<Webhook> take() {
            var taken = List.copyOf(waiting);
            waiting.removeAll(taken);
            return taken;
        }
    }

    @Bean
    Webhooks webhooks() {
        return new Webhooks();
    }

    @Bean
    WhatsAppDouble whatsAppDouble(Clock clock, Webhooks webhooks) {
        return new WhatsAppDouble(clock, (body, signature) -> webhooks.waiting.add(new Webhook(body, signature)));
    }

    @Bean
    WhatsAppConnection whatsAppOfTheTests(WhatsAppDouble whatsApp) {
        return whatsApp.connection();
    }
}
