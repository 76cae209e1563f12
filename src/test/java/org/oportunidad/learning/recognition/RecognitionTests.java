package org.oportunidad.learning.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Answers;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.World;
import org.oportunidad.learning.LearningData;
import org.oportunidad.participants.Participants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What she knew already: asked, decided, counted apart, withdrawn, through the pages of both sides. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
class RecognitionTests {

    private static final String EVIDENCE = "Llevé las cuentas de un almacén por seis años.";

    @Autowired
    private LearningData learning;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Participants participants;

    @Autowired
    private Credentials credentials;

    @Autowired
    private World world;

    @Autowired
    private Screen screen;

    @Autowired
    private Cast cast;

    @Autowired
    private List<PersonalRecords> records;

    @Autowired
    private JdbcClient db;

    private Browser phone(LearningData.Woman woman) {
        return learning.phone(woman);
    }

    private Answer ask(LearningData.Woman woman, String course, String words) {
        return phone(woman)
                .post("/courses/" + course + "/recognition")
                .field("words", words)
                .send();
    }

    private String page(LearningData.Woman woman, String course) {
        return participants
                        .cards(cast.viewer(Cast.CARMEN), List.of(woman.participant()))
                        .get(woman.participant())
                        .path()
                + "/recognitions/" + course;
    }

    private Answer decide(LearningData.Woman woman, String course, String decision, String reason) {
        return screen.as(Cast.CARMEN)
                .post(page(woman, course) + "/decision")
                .field("decision", decision)
                .field("reason", reason)
                .send();
    }

    private Answer withdraw(LearningData.Woman woman, String course, String reason) {
        return screen.as(Cast.CARMEN)
                .post(page(woman, course))
                .field("_method", "DELETE")
                .field("reason", reason)
                .send();
    }

    @Test
    void recognisedCourseCountsApartFromWhatSheDid() {
        var woman = learning.admitted();
        learning.studied(woman, 2);
        assertThat(phone(woman).get("/courses/life-skills").text()).contains("Ya sé esto");

        assertThat(ask(woman, "life-skills", EVIDENCE).follow().text()).contains("Recibido", EVIDENCE);
        assertThat(db.sql("select words from learning.recognition where participant_id = ?")
                        .param(woman.participant())
                        .query(String.class)
                        .single())
                .doesNotContain("almacén");
        assertThat(screen.as(Cast.CARMEN)
                        .get("/recognitions")
                        .html()
                        .select("main li a")
                        .eachAttr("href"))
                .contains(page(woman, "life-skills"));
        assertThat(screen.as(Cast.CARMEN).get(page(woman, "life-skills")).text())
                .contains(EVIDENCE);
        assertThat(db.sql(
                                "select count(*) from audit.event where action = 'learning.recognition_read' and subject_id = ?")
                        .param(woman.participant())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(decide(woman, "life-skills", "yes", " ").text()).contains("Escribe la razón");
        assertThat(decide(woman, "life-skills", "yes", "Lo mostró con su libreta.")
                        .status())
                .isEqualTo(303);

        var route = phone(woman).get("/route");
        assertThat(route.text()).contains("Reconocido: ya lo sabías").contains("Llevas 9 de");
        assertThat(phone(woman).get("/courses/life-skills/recognition").text())
                .contains("este curso cuenta", "Lo mostró con su libreta.");
        var handle = page(woman, "life-skills").replaceFirst("/recognitions.*", "");
        assertThat(screen.as(Cast.CARMEN).get(handle + "/journey").text()).contains("7 de 7, 7 por lo que ya sabía");
        assertThat(screen.as(Cast.CARMEN).get(handle).text())
                .contains("Dijo que ya sabe el curso", "Se le reconoció el curso");
        assertThat(phone(woman).get("/my-data/export").text()).contains(EVIDENCE, "Lo mostró con su libreta.");
    }

    @Test
    void declinedWithAReasonSheMayAskAgain() {
        var woman = learning.admitted();
        assertThat(ask(woman, "life-skills", "").status()).isEqualTo(422);
        ask(woman, "life-skills", EVIDENCE);
        assertThat(ask(woman, "life-skills", "Otra vez").status())
                .as("one at a time")
                .isEqualTo(422);

        decide(woman, "life-skills", "no", "Cuéntame un ejemplo tuyo.");

        assertThat(phone(woman).get("/courses/life-skills/recognition").text())
                .contains("Todavía no se reconoce", "Cuéntame un ejemplo tuyo.");
        assertThat(ask(woman, "life-skills", "Un ejemplo mío.").status()).isEqualTo(303);
        assertThat(decide(woman, "life-skills", "tal vez", "No sé.").status()).isEqualTo(422);
    }

    @Test
    void onlyWhatHerRouteAsksForAndIsNotDoneCanBeRecognised() {
        var woman = learning.admitted();
        learning.studied(woman, learning.course().units().size());

        assertThat(ask(woman, LearningData.COURSE, EVIDENCE).status())
                .as("done already")
                .isEqualTo(422);
        assertThat(ask(woman, "digital-literacy", EVIDENCE).status())
                .as("only offered")
                .isEqualTo(422);
        assertThat(ask(woman, "labour-rights", EVIDENCE).status())
                .as("of another route")
                .isEqualTo(422);
        assertThat(ask(learning.applicant(), "life-skills", EVIDENCE).status())
                .as("without a place")
                .isEqualTo(422);
        assertThat(ask(woman, "life-skills", "a".repeat(2_001)).text()).contains("Es muy largo");
    }

    @Test
    void withdrawnRecognitionIsAskedOfHerAgainAndWhatSheDidCounts() {
        var woman = learning.admitted();
        ask(woman, "life-skills", EVIDENCE);
        decide(woman, "life-skills", "yes", "Sí.");
        assertThat(phone(woman).get("/route").text()).contains("Llevas 7 de");

        assertThat(withdraw(woman, "life-skills", "").status()).isEqualTo(422);
        assertThat(withdraw(woman, "life-skills", "Era de otra persona.").status())
                .isEqualTo(303);

        assertThat(phone(woman).get("/route").text()).contains("Llevas 0 de").doesNotContain("Reconocido");
        assertThat(phone(woman).get("/courses/life-skills/recognition").text())
                .contains("Ya no cuenta como reconocido", "Era de otra persona.");

        ask(woman, "life-skills", EVIDENCE);
        decide(woman, "life-skills", "yes", "Ahora sí.");
        phone(woman)
                .post("/courses/life-skills/recognition")
                .field("_method", "DELETE")
                .send();
        assertThat(phone(woman).get("/route").text())
                .as("she would rather do it")
                .contains("Llevas 0 de");
    }

    @Test
    void itGoesWithHerRecordAndIsForgottenWithHer() {
        var her = learning.admitted();
        var other = learning.admitted();
        ask(her, "life-skills", EVIDENCE);
        ask(other, "life-skills", "Lo mismo.");
        ask(her, "idea-and-canvas", EVIDENCE);
        var carmen = screen.as(Cast.CARMEN);
        carmen.post("/duplicates")
                .field("left", page(other, "x").replaceFirst(".*/participants/([^/]+)/.*", "$1"))
                .field("right", page(her, "x").replaceFirst(".*/participants/([^/]+)/.*", "$1"))
                .field("decision", "left")
                .send();
        assertThat(courses(other)).containsExactly("idea-and-canvas", "life-skills");
        assertThat(courses(her)).as("where both asked, each keeps hers").containsExactly("life-skills");
        assertThat(decide(other, "idea-and-canvas", "yes", "Sí.").status()).isEqualTo(303);
        assertThat(phone(other).get("/courses/idea-and-canvas/recognition").text())
                .contains(EVIDENCE);

        var merge = db.sql("select id from participants.merge where from_id = ?")
                .param(her.participant())
                .query(UUID.class)
                .single();
        carmen.post("/duplicates/merges/{id}/undoing", merge).send();
        assertThat(courses(her)).containsExactly("idea-and-canvas", "life-skills");

        records.forEach(module -> module.eraseAll(List.of(her.participant())));
        assertThat(courses(her)).isEmpty();
        assertThat(courses(other)).containsExactly("life-skills");
    }

    private List<String> courses(LearningData.Woman woman) {
        return db.sql("select course from learning.recognition where participant_id = ? order by course")
                .param(woman.participant())
                .query(String.class)
                .list();
    }

    @Test
    void trainingIsCompletedByItAndTheCertificateSaysSo() {
        var woman = learning.admitted();
        ask(woman, LearningData.COURSE, EVIDENCE);
        learning.studiedTheRest(woman);
        learning.answerOnScreen(phone(woman), learning.course().units().getFirst());
        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.ACTIVE);

        decide(woman, LearningData.COURSE, "yes", "Lo hace cada mes.");

        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.TRAINING_COMPLETE);
        assertThat(withdraw(woman, LearningData.COURSE, "Me arrepentí.").text()).contains("ya está completa");
        world.close(new World.Woman(woman.participant(), woman.account(), ""), Answers.ORDINARY);
        var certificate = credentials.of(woman.participant()).getFirst();
        assertThat(certificate.recognised()).isEqualTo(1);
        assertThat(screen.anybody().get(certificate.path()).text()).contains("1 curso reconocido");
        assertThat(phone(woman).get(certificate.path() + "/document").header("Content-Type"))
                .contains("pdf");
    }
}
