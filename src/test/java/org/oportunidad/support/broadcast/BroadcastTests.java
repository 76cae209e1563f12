package org.oportunidad.support.broadcast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.CARMEN;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.Cast.PAULA;
import static org.oportunidad.support.broadcast.BroadcastData.said;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.demonstration.channel.WhatsAppDouble;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.Statements;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.MessagingData;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.support.SupportData;
import org.oportunidad.support.SupportData.Group;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One text to many women, through the pages of those who write, approve, stop and follow it. */
@ModuleTest
@Import({EnrolmentData.class, SupportData.class, MessagingData.class, BroadcastData.class})
@SuppressWarnings("NullAway.Init")
class BroadcastTests {

    @Autowired
    SupportData support;

    @Autowired
    BroadcastData data;

    @Autowired
    MessagingData messaging;

    @Autowired
    Participants participants;

    @Autowired
    Accounts accounts;

    @Autowired
    WhatsAppDouble whatsApp;

    @Autowired
    RunBroadcasts run;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void noon() {
        clock.set(EnrolmentData.NOW.plus(Duration.ofMinutes(10)));
    }

    @AfterEach
    void nothingIsLeftUnderWay() {
        db.sql("""
                update support.broadcast set state = 'ENDED', ended_at = now()
                where state in ('APPROVED', 'SENDING', 'WAITING', 'STOPPED')
                """).update();
        db.sql("delete from messaging.whatsapp_template where name like 'support_broadcast%'")
                .update();
        clock.reset();
    }

    @Test
    void everyWomanIsCountedByHowSheCanBeReachedAndEachFactIsToldApart() {
        var group = support.learning(4);
        data.reachable(group.women().get(0), SafeContact.Channel.SMS);
        data.reachable(group.women().get(1), SafeContact.Channel.APP);
        data.reachable(group.women().get(2), SafeContact.Channel.SMS);
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);

        var page = carmen.get(path);
        assertThat(page.text()).contains("4 mujeres", "Se espera llegar a 2", "El taller pasa a la sala grande");
        assertThat(page.fragment("#audience [data-way=sms]").text()).endsWith(": 2");
        assertThat(page.fragment("#audience [data-why=no_consent]").text()).endsWith(": 1");
        assertThat(page.fragment("#audience [data-why=no_way]").text()).endsWith(": 1");
        assertThat(page.html().select("#sample li")).hasSize(4);
        assertThat(page.html().select("#preview article")).hasSize(2);

        assertThat(data.submit(carmen, path).status()).isEqualTo(303);
        participants.withdraw(
                cast.account(CARMEN), new ParticipantId(group.women().get(2)), ConsentPurpose.MESSAGES);
        data.finish(path);

        var report = carmen.get(path);
        assertThat(data.state(path)).isEqualTo("FINISHED");
        assertThat(said(report, "data-fact=accepted")).isEqualTo(1);
        assertThat(said(report, "data-fact=sent")).as("SMS tells of no sending").isZero();
        assertThat(said(report, "data-standing=refused")).isEqualTo(2);
        assertThat(said(report, "data-standing=in_app")).isEqualTo(1);
        assertThat(report.fragment("#report").text()).contains("no aceptó mensajes", "no hay camino");
        assertThat(carmen.get(path + "/figures.csv").body())
                .contains("FACT", "ACCEPTED", "STANDING", "REFUSED", "NO_CONSENT");
        assertThat(support.phone(group.first()).get("/messages").text()).contains("El taller pasa a la sala grande");
        assertThat(group.desk().get(support.path(group.first())).text())
                .contains("Se le envió un mensaje a muchas: Un cambio");
    }

    @Test
    void whoAccompaniesAWomanSeesWhatBecameOfHersAndNobodyElse() {
        var group = data.reachable(support.learning(2), SafeContact.Channel.SMS);
        var other = support.learning(1);
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        assertThat(group.desk().get(path).status()).as("not before it goes").isEqualTo(404);
        data.submit(carmen, path);
        data.finish(path);

        assertThat(group.desk().get("/broadcasts").text()).contains("El taller pasa a la sala grande");
        assertThat(said(group.desk().get(path), "data-fact=accepted")).isEqualTo(2);
        assertThat(group.desk().get(path + "/women").html().select("main li a")).hasSize(2);
        assertThat(group.desk()
                        .getWith(path + "/women", "standing", "FAILED")
                        .html()
                        .select("main li a"))
                .isEmpty();
        assertThat(group.desk().post(path + "/stop").send().status()).isEqualTo(404);
        for (var page : List.of("", "/women", "/figures.csv")) {
            assertThat(other.desk().get(path + page).status()).as(page).isEqualTo(404);
        }
        assertThat(screen.as(PAULA).get(path).status()).isEqualTo(200);
        assertThat(screen.as(PAULA).get(path + "/women").status())
                .as("figures, not women")
                .isEqualTo(404);
    }

    @Test
    void aboveFiftyASecondPersonSaysYesToExactlyThat() {
        var group = support.learning(51);
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        assertThat(data.submit(carmen, path).status()).isEqualTo(303);
        assertThat(data.state(path)).isEqualTo("WAITING");
        data.turns(2);
        assertThat(data.state(path)).isEqualTo("WAITING");

        assertThat(data.approve(carmen, path).text()).contains("Lo escribiste tú");
        var paula = screen.as(PAULA);
        assertThat(paula.get("/home").text()).contains("espera tu aprobación");
        var old = data.digest(paula, path);
        assertThat(paula.post(path + "/return").send().status()).isEqualTo(303);
        assertThat(data.write(carmen, path + "/draft", group, "Otra cosa").status())
                .isEqualTo(303);
        data.submit(carmen, path);
        var changed = paula.post(path + "/approval").field("digest", old).send();
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.text()).contains("Cambió desde que lo miraste");

        assertThat(data.approve(paula, path).status()).isEqualTo(303);
        assertThat(carmen.get(path).text()).contains("lo aprobó Paula");
    }

    @Test
    void ofTwoWhoApproveAtOnceOneIsTheSecondPerson() throws Exception {
        var group = support.learning(51);
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        data.submit(carmen, path);
        var digest = data.digest(screen.as(PAULA), path);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var asked = List.<Callable<Integer>>of(
                    () -> approve(screen.as(PAULA), path, digest), () -> approve(coordinator(), path, digest));
            for (var answer : threads.invokeAll(asked)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(303, 422);
        assertThat(data.state(path)).isEqualTo("APPROVED");
    }

    private static int approve(Browser who, String path, String digest) {
        return who.post(path + "/approval").field("digest", digest).send().status();
    }

    private Browser coordinator() {
        var berta = accounts.openStaff("Berta", "es", Set.of(Role.COORDINATOR));
        return screen.as(berta, SessionKind.STAFF).language("es");
    }

    @Test
    void aYesThatNobodyUsedForAWeekIsNoneAnyMore() {
        var group = support.learning(51);
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        data.submit(carmen, path);
        data.approve(screen.as(PAULA), path);

        clock.advance(Duration.ofDays(7).plusHours(1));
        run.all();
        assertThat(data.state(path)).isEqualTo("WAITING");
        assertThat(screen.as(CARMEN).get(path).text()).contains("Otra persona de coordinación");
    }

    @Test
    void whatIsStoppedHoldsBackAtOnceAndGoesOnWithoutReachingAnybodyTwice() {
        var group = data.reachable(support.learning(12), SafeContact.Channel.SMS);
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        data.submit(carmen, path);
        data.turns(1);
        assertThat(data.tries(group)).hasSize(5).containsOnly(1);
        run.all();

        assertThat(screen.as(PAULA).post(path + "/stop").send().status()).isEqualTo(303);
        assertThat(screen.as(PAULA).post(path + "/stop").send().status()).isEqualTo(422);
        messaging.settle();
        int left = data.tries(group).size();
        data.turns(4);
        assertThat(left).as("those of the second turn may have left by then").isBetween(5, 10);
        assertThat(data.tries(group))
                .as("what left stays, nothing else leaves")
                .hasSize(left)
                .containsOnly(1);
        var stopped = carmen.get(path);
        assertThat(stopped.text()).contains("Detenido", "Paula lo detuvo", "Decide Paula");
        assertThat(said(stopped, "data-fact=accepted")).isEqualTo(left);
        assertThat(said(stopped, "data-standing=cancelled")).isEqualTo(12 - left);

        assertThat(carmen.post(path + "/resumption").send().status()).isEqualTo(303);
        data.finish(path);
        assertThat(data.tries(group)).hasSize(12).containsOnly(1);
        assertThat(said(carmen.get(path), "data-fact=accepted")).isEqualTo(12);
    }

    @Test
    void whatIsEndedNeverGoesOnByAnotherWay() {
        var group = data.reachable(support.learning(1), SafeContact.Channel.WHATSAPP);
        whatsApp.approve("support_broadcast_change", "es", "UTILITY");
        messaging.deliver();
        whatsApp.tells = false;
        try {
            var carmen = screen.as(CARMEN);
            var path = data.counted(carmen, group);
            data.submit(carmen, path);
            data.turns(1);
            assertThat(carmen.post(path + "/stop").send().status()).isEqualTo(303);
            assertThat(carmen.post(path + "/closure").send().status()).isEqualTo(303);
            var message = db.sql("select id from support.broadcast_woman where broadcast_id = :id")
                    .param("id", BroadcastData.id(path))
                    .query(UUID.class)
                    .single();
            fails(message);
            data.turns(2);

            assertThat(messaging.facts(message))
                    .as("taken by WhatsApp, refused later, and no SMS after that")
                    .hasSize(1);
        } finally {
            whatsApp.tells = true;
        }
    }

    private void fails(UUID message) {
        var delivery = db.sql("select id, provider_id from messaging.delivery where message_id = :id")
                .param("id", message)
                .query((row, n) -> List.of(row.getString("provider_id"), row.getString("id")))
                .single();
        whatsApp.tell(org.oportunidad.demonstration.channel.Told.status(
                delivery.get(0), delivery.get(1), "failed", clock.instant(), 131026));
        messaging.deliver();
    }

    @Test
    void aTextThatTheProviderPausesHoldsTheRestForAPersonWithAReason() {
        var group = data.reachable(support.learning(8), SafeContact.Channel.WHATSAPP);
        whatsApp.approve("support_broadcast_change", "es", "UTILITY");
        messaging.deliver();
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        assertThat(carmen.get(path).fragment("#audience [data-way=whatsapp]").text())
                .endsWith(": 8");
        data.submit(carmen, path);
        data.turns(1);
        messaging.deliver();
        whatsApp.pause("support_broadcast_change", "es", true);
        messaging.deliver();
        data.turns(3);
        messaging.deliver();

        assertThat(data.state(path)).isEqualTo("STOPPED");
        assertThat(data.tries(group)).hasSize(5).containsOnly(1);
        var page = carmen.get(path);
        assertThat(page.text()).contains("WhatsApp puso en pausa", "Decide Carmen");
        assertThat(said(page, "data-fact=delivered")).isEqualTo(5);
        assertThat(said(page, "data-standing=cancelled")).isEqualTo(3);
        assertThat(carmen.get("/home").text()).contains("espera tu decisión");

        assertThat(carmen.post(path + "/resumption").send().status()).isEqualTo(303);
        data.finish(path);
        assertThat(data.tries(group)).as("by the ways that are left").hasSize(8);
    }

    @Test
    void whereverAWorkerDiesEachWomanHasOneMessage() {
        var group = data.reachable(support.learning(6), SafeContact.Channel.SMS);
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        data.submit(carmen, path);
        for (int nth = 1; nth < 25; nth++) {
            dying(nth);
        }
        data.finish(path);

        assertThat(data.state(path)).isEqualTo("FINISHED");
        assertThat(db.sql("""
                        select count(*) from messaging.outbox where participant_id = any(:women) and template like 'support.broadcast.%'
                        """)
                        .param("women", group.women().toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(data.tries(group)).hasSize(6).containsOnly(1);
    }

    private void dying(int nth) {
        try {
            Statements.failing(nth, run::all);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("planted");
        }
    }

    @Test
    void nobodyIsAddedAfterTheCountAndWhoNoLongerFitsIsLeftOut() {
        var group = data.reachable(support.learning(3), SafeContact.Channel.SMS);
        var late = data.reachable(support.learning(1), SafeContact.Channel.SMS);
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        data.submit(carmen, path);
        db.sql("update enrolment.enrolment set cohort_id = :cohort where participant_id = :her")
                .param("cohort", group.cohort().value())
                .param("her", late.first())
                .update();
        db.sql(
                        "update enrolment.enrolment set state = 'DROPPED', left_at = now(), drop_reason = 'WORK' where participant_id = :her")
                .param("her", group.first())
                .update();
        data.finish(path);

        assertThat(data.tries(late)).isEmpty();
        assertThat(data.tries(group)).hasSize(2);
        var report = carmen.get(path);
        assertThat(said(report, "data-standing=refused")).isEqualTo(1);
        assertThat(report.fragment("#report").text()).contains("ya no cumple el filtro");
    }

    @Test
    void theCapOfTheWeekAndAStopOfHersHoldForIt() {
        var group = data.reachable(support.learning(2), SafeContact.Channel.SMS);
        for (int i = 0; i < 3; i++) {
            messaging.send(group.first(), Purpose.REMINDER);
        }
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        assertThat(carmen.get(path).fragment("#audience [data-why=week_full]").text())
                .endsWith(": 1");
        data.submit(carmen, path);
        support.phone(group.women().get(1))
                .post("/messages/channels/stop")
                .field("answer", "stop")
                .send();
        data.finish(path);

        var report = carmen.get(path);
        assertThat(said(report, "data-fact=accepted")).isZero();
        assertThat(said(report, "data-standing=refused")).isEqualTo(2);
        assertThat(report.fragment("#report").text())
                .contains("ya tuvo sus mensajes de la semana", "paró todos los mensajes");
    }

    @Test
    void nothingGoesAtNight() {
        var group = data.reachable(support.learning(1), SafeContact.Channel.SMS);
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        data.submit(carmen, path);
        clock.advance(Duration.ofHours(14));
        data.turns(2);
        assertThat(data.state(path)).isEqualTo("APPROVED");
        clock.advance(Duration.ofHours(10));
        data.finish(path);
        assertThat(data.tries(group)).containsExactly(1);
    }

    @Test
    void hostileWordsAndTimesAreRefusedBesideTheirFieldsAndWhatWasTypedStays() {
        var group = support.learning(1);
        var carmen = screen.as(CARMEN);
        var draft = carmen.post("/broadcasts").field("text", "change").send().location();
        for (var words : List.of(
                "Entra en https://malo.example",
                "malo.com ahora",
                "a@b.cl",
                "{what}",
                "<b>hola</b>",
                "x".repeat(81),
                "dos\nlíneas\u202e",
                "Hay un albergue",
                "")) {
            var answer = data.write(carmen, draft, group, words);
            assertThat(answer.status()).as(words).isEqualTo(422);
            assertThat(answer.html().select("#f-v_what[aria-invalid=true]")).hasSize(1);
        }
        assertThat(data.write(carmen, draft, group, "Hay un albergue")
                        .fragment("#f-v_what")
                        .val())
                .isEqualTo("Hay un albergue");
        var wrong = carmen.post(draft)
                .field("v_what", "Bien")
                .field("v_day", "31/02/2026")
                .field("idle", "-3")
                .field("on", "2020-01-01")
                .field("at", "10:00")
                .field("stages", "x".repeat(5_000))
                .field("cohort", "' or 1=1")
                .send();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("Elige un día.", "número de días", "Elige al menos una cosa", "Ese momento ya pasó");
        assertThat(carmen.post("/broadcasts").field("text", "nada").send().status())
                .isEqualTo(422);
        assertThat(carmen.get("/broadcasts/" + UUID.randomUUID()).status()).isEqualTo(404);
        var empty = carmen.post(draft)
                .field("v_what", "Bien")
                .field("v_day", EnrolmentData.TODAY)
                .field("cohort", UUID.randomUUID())
                .send();
        assertThat(empty.text()).contains("Nadie cumple ese filtro");
        assertThat(screen.as(INES)
                        .post("/broadcasts")
                        .field("text", "change")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFilterIsKeptByNameUsedAgainAndThrownAway() {
        var group = support.learning(1);
        var carmen = screen.as(CARMEN);
        var name = "Grupo " + UUID.randomUUID().toString().substring(0, 8);
        var draft = carmen.post("/broadcasts").field("text", "change").send().location();
        assertThat(keep(carmen, draft, group, name)).isEqualTo(303);
        var second = carmen.post("/broadcasts").field("text", "todo").send().location();
        var option = requireNonNull(carmen.get(second).html().selectFirst("#f-audience option:contains(" + name + ")"));
        assertThat(carmen.getWith(second, "audience", option.val())
                        .fragment("#f-cohort option[selected]")
                        .val())
                .isEqualTo(group.cohort().value().toString());
        assertThat(keep(carmen, draft, group, name)).as("taken").isEqualTo(422);

        carmen.post("/audiences/" + option.val()).field("_method", "DELETE").send();
        assertThat(carmen.get("/audiences").text()).doesNotContain(name);
        carmen.post(second.replaceFirst("/draft$", ""))
                .field("_method", "DELETE")
                .send();
        assertThat(carmen.get(second).status()).isEqualTo(404);
    }

    private int keep(Browser desk, String draft, Group group, String name) {
        return desk.post(draft)
                .field("v_what", "Algo")
                .field("v_day", EnrolmentData.TODAY.plusDays(2))
                .field("cohort", group.cohort())
                .field("keep", name)
                .send()
                .status();
    }

    @Test
    void aTestGoesToHerselfAndStandsInNoFigure() {
        var group = data.reachable(support.learning(1), SafeContact.Channel.SMS);
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        var sent = carmen.post(path + "/tests")
                .field("channel", "email")
                .field("address", "carmen@example.org")
                .field("language", "en")
                .send();
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.follow().text()).contains("El canal tomó la prueba");
        assertThat(data.tries(group)).isEmpty();
        assertThat(data.state(path)).isEqualTo("DRAFT");
    }

    @Test
    void herRowsMoveWithHerRecordAndAWomanOfTwoRecordsGetsOneMessage() {
        var group = data.reachable(support.learning(2), SafeContact.Channel.SMS);
        var carmen = screen.as(CARMEN);
        var path = data.counted(carmen, group);
        data.submit(carmen, path);
        db.sql("update support.broadcast_woman set participant_id = :into where participant_id = :from")
                .param("from", group.women().get(1))
                .param("into", group.first())
                .update();
        data.finish(path);
        assertThat(data.tries(group)).containsExactly(1);
        assertThat(carmen.get(path).fragment("#report").text()).contains("es la misma mujer");
    }
}
