package org.oportunidad.demonstration.channel;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.oportunidad.messaging.WhatsAppConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** WhatsApp of the demonstration: the double tells by webhook through the program’s own front door. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class WhatsAppInDemonstration {

    private static final Logger log = LoggerFactory.getLogger(WhatsAppInDemonstration.class);

    private final Environment environment;
    private final ExecutorService telling = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("whatsapp-double").factory());
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final FirstWords words;

    WhatsAppInDemonstration(Environment environment, FirstWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Bean
    WhatsAppDouble whatsAppDouble(Clock clock) {
        var whatsApp = new WhatsAppDouble(clock, (body, signature) -> telling.execute(() -> post(body, signature)));
        whatsApp.users = new InventedReplies();
        return whatsApp;
    }

    @Bean
    WhatsAppConnection whatsAppOfTheDemonstration(WhatsAppDouble whatsAppDouble) {
        return whatsAppDouble.connection();
    }

    @EventListener
    void approve(ApplicationReadyEvent ready) {
        var whatsApp = ready.getApplicationContext().getBean(WhatsAppDouble.class);
        for (var language : List.of("es", "en", "fr", "ar", "hi", "ht")) {
            whatsApp.approve("notice", language, "UTILITY");
            whatsApp.approve("code", language, "AUTHENTICATION");
        }
        words.saidBy(whatsApp);
    }

    private void post(byte[] body, String signature) {
        var port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        try {
            Thread.sleep(Duration.ofMillis(300));
            http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/whatsapp"))
                            .timeout(Duration.ofSeconds(5))
                            .header("Content-Type", "application/json")
                            .header("X-Hub-Signature-256", signature)
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            log.info("The double of WhatsApp could not tell: {}", e.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        telling.shutdownNow();
    }
}
