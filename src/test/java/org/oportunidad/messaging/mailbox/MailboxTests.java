package org.oportunidad.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.MessagingData;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails of women, read from a real IMAP server. */
@ModuleTest
@Import(MessagingData.class)
@SuppressWarnings("NullAway.Init")
class MailboxTests {

    @Autowired
    MessagingData data;

    @Autowired
    MailIntake intake;

    @Autowired
    Messages messages;

    @Autowired
    Screen screen;

    @Autowired
    JdbcClient db;

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort(), ServerSetup.SMTP.dynamicPort()});
    private GreenMailUser box;
    private MessagingData.Woman her;
    private String mail = "";

    @BeforeEach
    void aWomanWithMail() {
        server.start();
        box = server.setUser("answers@example.org", "answers", "secret");
        mail = "rosa" + Ids.next().toString().substring(24) + "@example.org";
        her = data.woman(SafeContact.Channel.EMAIL, false, Cast.INES, mail);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mailOfAWomanStandsInHerConversationAndIsAnsweredUnderIt() throws Exception {
        arrives(
                "From: Rosa <" + mail.toUpperCase(java.util.Locale.ROOT) + ">\nMessage-ID: <one@mail.example.org>",
                "¿A qué hora es?\n\n> Tienes un aviso");
        assertThat(read()).isEqualTo(1);
        assertThat(read()).as("a mail is read once").isZero();

        var path = "/conversations/" + data.conversation(her.id());
        assertThat(screen.as(Cast.INES).get("/conversations").text())
                .contains(her.names())
                .contains("Correo");
        assertThat(screen.as(Cast.INES).get(path).text())
                .contains("¿A qué hora es?")
                .contains("no prueba quién lo envía")
                .doesNotContain("Tienes un aviso");

        var browser = screen.as(Cast.INES);
        browser.post(path + "/answers")
                .field("_key", UUID.randomUUID())
                .field("words", "A las diez")
                .send();
        data.settle();
        assertThat(steps(her.id())).containsExactly("EMAIL");
    }

    @Test
    void sameMailAgainIsKeptOnce() throws Exception {
        var headers = "From: " + mail + "\nMessage-ID: <twice" + her.id() + "@mail.example.org>";
        arrives(headers, "Hola");
        arrives(headers, "Hola");
        read();

        assertThat(said(her.id())).isEqualTo(1);
    }

    @Test
    void strangerWaitsForAPersonAndNobodyIsMade() throws Exception {
        var before = db.sql("select count(*) from participants.participant")
                .query(Long.class)
                .single();
        arrives("From: \"Vecina\" <" + Ids.next() + "@example.org>", "Quiero inscribirme");
        read();

        assertThat(screen.as(Cast.CARMEN).get("/conversations").text()).contains("no conocemos");
        assertThat(screen.as(Cast.INES).get("/conversations").text()).doesNotContain("no conocemos");
        assertThat(db.sql("select count(*) from participants.participant")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void letterThatDidNotArriveIsNotTakenForArrivedAndWaitsForAPersonWhenNoOtherWayIsLeft() throws Exception {
        var message = Ids.next();
        messages.send(new OutgoingMessage(
                message, her.id(), "enrolment.waitlist.admitted", java.util.Map.of(), Purpose.SERVICE));
        data.settle();
        assertThat(steps(her.id())).containsExactly("EMAIL");

        arrives("""
                From: Mail Delivery System <MAILER-DAEMON@mail.example.org>
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary="b\"""", """
                --b
                Content-Type: text/plain

                Your mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.org

                Final-Recipient: rfc822; someone@example.org
                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s@localhost>

                --b--
                """.formatted(delivery(message)));
        read();
        data.settle();

        assertThat(steps(her.id())).containsExactly("EMAIL BOUNCED");
        assertThat(db.sql("select state from messaging.outbox where id = :id")
                        .param("id", message)
                        .query(String.class)
                        .single())
                .isEqualTo("DEAD");
        assertThat(screen.as(Cast.CARMEN).get("/undelivered").text()).contains(her.names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "X-Autoreply: yes",
                "List-Id: <noticias.example.org>",
                "Return-Path: <>"
            })
    void whatAMachineWroteIsNotHerWord(String header) throws Exception {
        arrives("From: " + mail + "\n" + header, "Estoy de vacaciones");
        read();

        assertThat(said(her.id())).isZero();
        assertThat(unread()).as("and is not read again").isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: sin remitente",
                "From: a@example.org, b@example.org",
                "From: not an address",
                "From: a@example.org\nFrom: b@example.org"
            })
    void mailWithoutOneSenderIsFlaggedForAPerson(String headers) throws Exception {
        arrives(headers, "Hola");

        assertThat(read()).isZero();
        assertThat(flagged()).isEqualTo(1);
        assertThat(unread()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain; charset=no-such-alphabet",
                "Content-Type: text/plain; charset=\"\"",
                "Content-Transfer-Encoding: base64",
                "Content-Type: multipart/mixed",
                "Content-Type: nonsense",
                "Content-Type: text/html"
            })
    void mailThatIsNotAsItSaysIsNeverLost(String header) throws Exception {
        arrives("From: " + mail + "\n" + header, "Hola");
        read();

        assertThat(said(her.id()) + flagged()).isEqualTo(1);
        assertThat(unread()).isZero();
    }

    @Test
    void pictureIsFetchedWhenSomebodyLooksAndWrittenAnew() throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        arrives(
                "From: " + mail + "\nContent-Type: multipart/mixed; boundary=b",
                "--b\nContent-Type: text/plain\n\nMi puesto\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(picture.toByteArray()) + "\n--b--\n");
        read();

        var medium = db.sql("""
                        select s.medium_id from messaging.said s join messaging.contact c on c.id = s.owner_id
                        where c.participant_id = :her and s.kind = 'PHOTO'
                        """).param("her", her.id()).query(String.class).single();
        assertThat(mailbox().keeps(medium)).isTrue();
        assertThat(mailbox().medium(medium)).hasValue(picture.toByteArray());
        assertThat(mailbox().medium(medium + ".7")).isEmpty();
        assertThat(mailbox().medium("mail-1-999-0")).isEmpty();
    }

    @Test
    void whatCouldNotBeKeptIsReadAgain() throws Exception {
        arrives("From: " + mail, "Hola");

        mailbox().read(Instant.now(), taken -> {
            throw new IllegalStateException("cut off");
        });
        assertThat(said(her.id())).isZero();

        read();
        assertThat(said(her.id())).isEqualTo(1);
    }

    @Test
    void whatWasReadLongAgoIsDeletedAndWhatNobodyReadStays() throws Exception {
        arrives("From: " + mail, "Hola");
        read();

        mailbox().read(Instant.now().plus(Duration.ofDays(31)), taken -> {});

        assertThat(server.getManagers().getImapHostManager().getInbox(box).getMessageCount())
                .isZero();
    }

    @Test
    void serverThatIsNotThereIsSaid() {
        var mailbox = mailbox();
        server.stop();

        assertThatThrownBy(() -> mailbox.read(Instant.now(), intake::take)).isInstanceOf(MessagingException.class);
    }

    private int read() throws MessagingException {
        return mailbox().read(Instant.now(), intake::take);
    }

    private Mailbox mailbox() {
        return new Mailbox(
                new MailboxSettings("127.0.0.1", server.getImap().getPort(), "answers", "secret", "INBOX", 30));
    }

    private void arrives(String headers, String body) throws MessagingException {
        var whole = headers + "\nTo: answers@example.org\nMIME-Version: 1.0\n\n" + body;
        box.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(whole.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    private long unread() throws Exception {
        return marked(Flags.Flag.SEEN, false);
    }

    private long flagged() throws Exception {
        return marked(Flags.Flag.FLAGGED, true);
    }

    private long marked(Flags.Flag flag, boolean set) throws Exception {
        var folder = server.getManagers().getImapHostManager().getInbox(box);
        var found = new ArrayList<Object>();
        folder.getMessages().stream()
                .filter(one -> one.getFlags().contains(flag) == set)
                .forEach(found::add);
        return found.size();
    }

    private long said(UUID woman) {
        return db.sql("""
                        select count(*) from messaging.said s join messaging.contact c on c.id = s.owner_id
                        where c.participant_id = :her
                        """).param("her", woman).query(Long.class).single();
    }

    private UUID delivery(UUID message) {
        return db.sql("select id from messaging.delivery where message_id = :id")
                .param("id", message)
                .query(UUID.class)
                .single();
    }

    private java.util.List<String> steps(UUID woman) {
        return db.sql("""
                        select concat_ws(' ', step, failed_code) from messaging.delivery
                        where participant_id = :her order by id
                        """).param("her", woman).query(String.class).list();
    }
}
