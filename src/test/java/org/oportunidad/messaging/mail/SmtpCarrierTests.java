package org.oportunidad.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.Parcel;
import org.oportunidad.messaging.carrier.Receipt;
import org.oportunidad.messaging.text.Letter;
import org.oportunidad.platform.text.Language;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** E-mail through a real SMTP conversation. */
class SmtpCarrierTests {

    private static final UUID DELIVERY = UUID.fromString("0193a1b2-7777-7abc-8def-0123456789ab");

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void letterArrivesAsPlainTextAndSimpleHtml(Language language) throws Exception {
        var body = "¡Qué alegría! <b>مرحبا</b> & नमस्ते\nOtra línea";

        assertThat(send(new Letter("rosa@example.org", language, "Avisos", "Tienes un aviso", body), null))
                .isEqualTo(Receipt.taken("<" + DELIVERY + "@example.org>"));

        var message = server.getReceivedMessages()[0];
        var parts = parts(message);
        assertThat(message.getSubject()).isEqualTo("Tienes un aviso");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Avisos");
        assertThat(message.getHeader("Content-Language")).containsExactly(language.code());
        assertThat(message.getMessageID())
                .as("the number of the try, of the sender’s domain and not of the machine")
                .isEqualTo("<" + DELIVERY + "@example.org>");
        assertThat(parts.get("text/plain").replace("\r\n", "\n")).isEqualTo(body);
        assertThat(parts.get("text/html"))
                .contains("lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\"")
                .contains("&lt;b&gt;مرحبا&lt;/b&gt; &amp; नमस्ते</p><p>Otra línea")
                .doesNotContain("http");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosa@example.org\r\nBcc: all@example.org",
                "rosa@example.org\nSubject: x",
                "rosa@example.org, all@example.org",
                "friends: a@example.org, b@example.org;",
                "rosa@example.org\0",
                "not an address",
                ""
            })
    void addressThatIsMoreThanOneAddressIsRefused(String address) {
        assertThat(send(new Letter(address, Language.ES, "Avisos", "Aviso", "x"), null)
                        .result())
                .isEqualTo(CarrierResult.REFUSED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void anAnswerStandsUnderHerMailAndIsNoMachines() throws Exception {
        send(new Letter("rosa@example.org", Language.ES, "Avisos", "Aviso", "x"), "<hers@mail.example.org>");

        var message = server.getReceivedMessages()[0];
        assertThat(message.getHeader("In-Reply-To")).containsExactly("<hers@mail.example.org>");
        assertThat(message.getHeader("References")).containsExactly("<hers@mail.example.org>");
        assertThat(message.getHeader("Auto-Submitted")).isNull();
        assertThat(message.getReplyTo()).containsExactly(new InternetAddress("answers@example.org"));
    }

    @Test
    void lineBreaksCannotAddHeaders() throws Exception {
        send(
                new Letter(
                        "rosa@example.org",
                        Language.ES,
                        "Avisos\r\nBcc: all@example.org",
                        "Aviso\r\nBcc: all@example.org\r\n\r\ninjected",
                        "x"),
                null);

        var messages = server.getReceivedMessages();
        assertThat(messages).hasSize(1);
        assertThat(messages[0].getHeader("Bcc")).isNull();
        assertThat(messages[0].getSubject()).contains("Aviso").contains("Bcc:");
        assertThat(messages[0].getAllRecipients()).hasSize(1);
    }

    @Test
    void serverThatIsNotThereIsUnreachable() {
        var carrier = carrier();
        server.stop();

        var letter = new Letter("rosa@example.org", Language.ES, "Avisos", "Aviso", "x");
        assertThat(carrier.carry(new Parcel(DELIVERY, letter, null, Map.of(), null, null))
                        .result())
                .isEqualTo(CarrierResult.UNREACHABLE);
    }

    @Test
    void withoutAServerNothingGoesOutAndItIsSaid() {
        assertThat(new NoCarrier().isSetUp()).isFalse();
        var letter = new Letter("rosa@example.org", Language.ES, "Avisos", "Aviso", "x");
        assertThat(new NoCarrier().carry(new Parcel(UUID.randomUUID(), letter, null, Map.of(), null, null)))
                .isEqualTo(Receipt.of(CarrierResult.NOT_SET_UP));
    }

    private Receipt send(Letter letter, @Nullable String answers) {
        return carrier().carry(new Parcel(DELIVERY, letter, null, Map.of(), null, answers));
    }

    private SmtpCarrier carrier() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        return new SmtpCarrier(sender, "no-reply@example.org", "answers@example.org");
    }

    private static Map<String, String> parts(MimeMessage message) throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        collect(message, parts);
        return parts;
    }

    private static void collect(Part part, Map<String, String> parts) throws Exception {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i), parts);
            }
        } else {
            parts.put(part.getContentType().split(";", 2)[0], part.getContent().toString());
        }
    }
}
