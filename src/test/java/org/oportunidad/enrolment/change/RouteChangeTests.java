package org.oportunidad.enrolment.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.enrolment.EnrolmentData.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.credentials.Certificate;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Answers;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Deliveries;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.kit.World;
import org.oportunidad.messaging.Messages;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another route or level: asked, decided, offered and refused, through the pages of both sides. */
@ModuleTest
@Import(EnrolmentData.class)
@SuppressWarnings("NullAway.Init")
class RouteChangeTests {

    @Autowired
    EnrolmentData data;

    @Autowired
    BulkEnrolments bulk;

    @Autowired
    Enrolments enrolments;

    @Autowired
    OtherStudies studies;

    @Autowired
    Participants participants;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    Messages messages;

    @Autowired
    Deliveries deliveries;

    @Autowired
    World world;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private UUID woman;
    private AccountId account;
    private String page;

    @BeforeEach
    void dayOfTheData() {
        clock.set(NOW);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    /** In a group of entrepreneurship that begins in a week, with the first course done. */
    private void learning() {
        var cohort = data.cohort(
                "entrepreneurship", "basic", 5, cast.account(Cast.INES).value());
        woman = data.admitted(cohort, data.openCall(), "entrepreneurship", "basic", 1)
                .getFirst()
                .participant();
        bulk.startAll(List.of(new Step(woman, NOW, null)));
        studies.finish(woman, studies.course(), studies.course().units().size());
        account = new AccountId(Ids.next());
        accounts.openParticipants(List.of(new NewAccount(account, woman, "es", List.of())));
        page = handle(woman) + "/route-change";
        participants.decide(
                new ParticipantId(woman), Map.of(ConsentPurpose.SERVICE, true), ConsentEvidence.onScreen("es", NOW));
        clock.advance(Duration.ofHours(1));
    }

    private String handle(UUID participant) {
        return participants
                .cards(cast.viewer(Cast.CARMEN), List.of(participant))
                .get(participant)
                .path();
    }

    private CohortId group(String route, String level, int places) {
        return data.cohort(route, level, places, cast.account(Cast.INES).value());
    }

    /** Hers, signed in a moment ago whatever the clock says. */
    private Browser phone() {
        return screen.as(account, SessionKind.SHARED).language("es");
    }

    private Answer ask(String path, String words) {
        return phone().post("/route/change")
                .field("path", path)
                .field("words", words)
                .send();
    }

    private Answer decide(String decision, Map<String, String> fields) {
        var form = screen.as(Cast.INES).post(page + "/decision").field("decision", decision);
        fields.forEach(form::field);
        return form.send();
    }

    private EnrolmentState state() {
        return enrolments.placeOf(woman).orElseThrow().state();
    }

    @Test
    void whatSheDidCountsOnTheRouteSheAskedForAndNothingIsLost() {
        learning();
        var other = group("employment", "basic", 3);
        assertThat(phone().get("/route").text()).contains("Cambiar de ruta o de nivel");

        assertThat(ask("employment/basic", "").follow().text()).contains("Pediste un cambio", "Recibido");
        assertThat(screen.as(Cast.INES).get("/home").text()).containsPattern("pide(n)? otra ruta o nivel");
        assertThat(screen.as(Cast.INES)
                        .get("/route-changes")
                        .html()
                        .select("main li a")
                        .eachAttr("href"))
                .contains(page);
        assertThat(screen.as(Cast.INES).get(page).text())
                .contains("Pide cambiar", "ya tiene 6 de")
                .contains("Decir que sí", "Decir que no");

        assertThat(decide("agree", Map.of("cohort", other.value().toString(), "words", ""))
                        .text())
                .contains("Escribe la razón");
        assertThat(decide("agree", Map.of("cohort", other.value().toString(), "words", "Ya trabaja en eso."))
                        .status())
                .isEqualTo(303);

        var place = enrolments.placeOf(woman).orElseThrow();
        assertThat(place.cohort()).isEqualTo(other);
        assertThat(place.state()).isEqualTo(EnrolmentState.ACTIVE);
        assertThat(phone().get("/route").text()).contains("Empleo").contains("Llevas 6 de");
        assertThat(screen.as(Cast.INES).get(handle(woman)).text())
                .contains("Pidió otra ruta o nivel", "Cambió de ruta o nivel", "Cambió de grupo");
        deliveries.to(woman);
        assertThat(messages.inbox(woman, 5))
                .anyMatch(message -> message.template().equals("enrolment.change.agreed"));
        assertThat(decide("agree", Map.of("cohort", other.value().toString(), "words", "Otra vez."))
                        .status())
                .as("decided once")
                .isEqualTo(422);
    }

    @Test
    void anotherLevelNeedsHerWordsWhichOnlySheAndStaffRead() {
        learning();
        group("entrepreneurship", "advanced", 3);

        var without = ask("entrepreneurship/advanced", " ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("qué sabes ya");
        assertThat(without.fragment("input[name=path][checked]").val()).isEqualTo("entrepreneurship/advanced");

        ask("entrepreneurship/advanced", "Tuve una panadería por ocho años.");
        assertThat(db.sql("select words from enrolment.route_change order by asked_at desc limit 1")
                        .query(String.class)
                        .single())
                .doesNotContain("panadería");
        assertThat(screen.as(Cast.INES).get(page).text()).contains("Tuve una panadería por ocho años.");
        assertThat(db.sql("select count(*) from audit.event where action = 'enrolment.change_read' and subject_id = ?")
                        .param(woman)
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(phone().get("/my-data/export").text()).contains("Tuve una panadería por ocho años.");

        assertThat(decide("decline", Map.of("why", "")).text()).contains("Escribe la razón");
        assertThat(decide("decline", Map.of("why", "Primero veamos tus costos juntas."))
                        .status())
                .isEqualTo(303);
        assertThat(phone().get("/route/change").text())
                .contains("Esta vez no se pudo", "Primero veamos tus costos juntas.")
                .contains("¿Qué camino quieres?");
        assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    }

    @Test
    void afterTheFirstDaysAnotherRouteNeedsAReason() {
        learning();
        assertThat(phone().get("/route/change").text()).contains("sin dar razones");

        clock.set(NOW.plus(Duration.ofDays(7 + 30)));

        assertThat(phone().get("/route/change").text()).doesNotContain("sin dar razones");
        assertThat(ask("employment/basic", "").status()).isEqualTo(422);
        assertThat(ask("employment/basic", "Conseguí una entrevista.").status()).isEqualTo(303);
        assertThat(ask("employment/advanced", "Otra cosa").status())
                .as("one at a time")
                .isEqualTo(422);
    }

    @Test
    void sheTakesItBackAndNothingChanges() {
        learning();
        ask("employment/basic", "");

        var back =
                phone().post("/route/change").field("_method", "DELETE").send().follow();

        assertThat(back.text()).contains("¿Qué camino quieres?");
        assertThat(decide("decline", Map.of("why", "Tarde.")).status()).isEqualTo(422);
        assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    }

    @Test
    void whatSheTypedWrongComesBack() {
        learning();

        assertThat(ask("empleo/maestro", "Porque sí").text()).contains("Elige uno de los caminos");
        assertThat(ask("entrepreneurship/basic", "Porque sí").status())
                .as("where she is")
                .isEqualTo(422);
        var long1 = ask("employment/basic", "a".repeat(1_001));
        assertThat(long1.text()).contains("Es muy largo");
        assertThat(long1.fragment("textarea").val()).hasSize(1_001);
        assertThat(phone().post("/route/change/answer")
                        .field("answer", "quizás")
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(phone().post("/route/change/answer")
                        .field("answer", "yes")
                        .send()
                        .status())
                .as("nothing was offered")
                .isEqualTo(422);
    }

    @Test
    void sheMayRefuseAnOfferAndAFullGroupKeepsHerWhereSheIs() {
        learning();
        var one = group("employment", "basic", 1);

        offer(one, "Te serviría para la entrevista.");
        assertThat(phone().get("/home").text()).contains("Te ofrecen otra ruta u otro nivel");
        assertThat(phone().get("/route/change").text())
                .contains("Te serviría para la entrevista.", "ya tienes 6 de", "Tú decides");
        phone().post("/route/change/answer").field("answer", "no").send();
        assertThat(phone().get("/home").text()).doesNotContain("Te ofrecen");
        assertThat(screen.as(Cast.INES).get(page).text()).contains("Ella dijo que no a la oferta");

        offer(one, "Una vez más.");
        data.admitted(one, data.openCall(), "employment", "basic", 1);
        var full = phone().post("/route/change/answer").field("answer", "yes").send();
        assertThat(full.status()).isEqualTo(422);
        assertThat(full.text()).contains("Ese grupo se llenó");
        assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);

        screen.as(Cast.INES).post(page + "/offer").field("_method", "DELETE").send();
        assertThat(phone().get("/route/change").text()).contains("¿Qué camino quieres?");
    }

    private void offer(CohortId cohort, String words) {
        assertThat(screen.as(Cast.INES)
                        .post(page + "/offer")
                        .field("cohort", cohort.value())
                        .field("words", words)
                        .send()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whoeverHasNotBegunIsToldWhen() {
        learning();
        var waits = data.admitted(group("employment", "basic", 1), data.openCall(), "employment", "basic", 1)
                .getFirst()
                .participant();
        account = new AccountId(Ids.next());
        accounts.openParticipants(List.of(new NewAccount(account, waits, "es", List.of())));

        assertThat(phone().get("/route/change").text()).contains("después de tu primera lección");
    }

    @Test
    void aGraduateGoesOnWithTheAdvancedLevelAndGraduatesAgain() {
        clock.reset();
        var made = world.make(Answers.ORDINARY);
        woman = made.her().participant();
        account = made.her().account();
        page = "/participants/" + made.her().handle() + "/route-change";
        var advanced = group("entrepreneurship", "advanced", 3);
        assertThat(phone().get("/route").text()).contains("Seguir con otro nivel");

        ask("entrepreneurship/advanced", "");
        decide("agree", Map.of("cohort", advanced.value().toString(), "words", "¡Adelante!"));

        var place = enrolments.placeOf(woman).orElseThrow();
        assertThat(place.cohort()).isEqualTo(advanced);
        assertThat(place.state()).isEqualTo(EnrolmentState.ENROLLED);
        assertThat(phone().get("/certificates/mine").text()).contains("Mis certificados");
        assertThat(credentials.of(woman)).hasSize(1);

        studies.finish(woman);
        var last = studies.required(woman).getLast();
        var unit = last.units().getLast();
        bulk.startAll(List.of(new Step(woman, clock.instant(), null)));
        unit.questions()
                .forEach(question -> phone().post("/courses/" + last.code() + "/lessons/" + unit.code() + "/answers")
                        .field("question", question.code())
                        .field("option", question.rightOption())
                        .send());
        assertThat(state()).isEqualTo(EnrolmentState.TRAINING_COMPLETE);
        world.close(made.her(), Answers.ORDINARY);
        assertThat(state()).isEqualTo(EnrolmentState.GRADUATED);
        assertThat(credentials.of(woman))
                .extracting(Certificate::subject)
                .containsExactlyInAnyOrder("entrepreneurship/basic", "entrepreneurship/advanced");
    }
}
