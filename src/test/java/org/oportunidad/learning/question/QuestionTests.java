package org.oportunidad.learning.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Deliveries;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.LearningData;
import org.oportunidad.learning.QuestionAnswered;
import org.oportunidad.learning.QuestionAsked;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A question from her lesson to who answers it, and back into the lesson. */
@ModuleTest
@RecordApplicationEvents
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class QuestionTests {

    @Autowired
    LearningData learning;

    @Autowired
    Participants participants;

    @Autowired
    Accounts accounts;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    Deliveries deliveries;

    @Autowired
    List<PersonalRecords> records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private List<LearningData.Woman> women;
    private Browser her;
    private Browser classmate;
    private String lesson;

    @BeforeEach
    void twoOfOneGroupInTheCareOfInes() {
        women = learning.classmates(2);
        her = learning.phone(women.get(0));
        classmate = learning.phone(women.get(1));
        lesson = "/courses/" + LearningData.COURSE + "/lessons/"
                + learning.course().units().getFirst().code();
        for (var woman : women) {
            participants.decide(
                    new ParticipantId(woman.participant()),
                    Map.of(ConsentPurpose.SERVICE, true),
                    ConsentEvidence.onScreen("es", EnrolmentData.NOW));
            participants.giveCare(List.of(new CareGrant(
                    new ParticipantId(woman.participant()),
                    cast.account(Cast.INES),
                    "test",
                    Instant.parse("2020-01-01T00:00:00Z"),
                    null)));
        }
    }

    @Test
    void whatSheWritesIsHersAloneUntilSheChoosesOtherwise() {
        var page = her.get(lesson).fragment("a[href=\"" + lesson + "/questions\"]");
        assertThat(page.text()).isEqualTo("Dudas y notas de esta lección");

        her.post(lesson + "/questions").field("words", "Esto quiero recordarlo").send();

        assertThat(her.get(lesson + "/questions").text())
                .contains("Esto quiero recordarlo")
                .contains("Solo para mí");
        assertThat(waits(screen.as(Cast.INES))).isFalse();
        assertThat(classmate.get(lesson + "/questions").text()).doesNotContain("recordarlo");
        assertThat(events.stream(QuestionAsked.class)).isEmpty();
        assertThat(screen.as(Cast.CARMEN).get(path(women.get(0), id())).status())
                .as("nobody reads a note")
                .isEqualTo(404);
    }

    @Test
    void questionHasAnOwnerAndADueTimeAndIsAnsweredInTheLesson() {
        ask("facilitator", "¿El arriendo es un costo fijo?");

        assertThat(her.get(lesson + "/questions").text()).contains("Te responderán a más tardar");
        var asked = events.stream(QuestionAsked.class).toList().getFirst();
        assertThat(asked.participantId()).isEqualTo(women.get(0).participant());
        assertThat(asked.dueAt()).isAfter(asked.at());
        var ines = screen.as(Cast.INES);
        var row = ines.get("/questions").fragment("a[href=\"" + path(women.get(0), id()) + "\"]");
        assertThat(row.text()).contains("Hasta:");
        var page = ines.get(row.attr("href"));
        assertThat(page.text()).contains("¿El arriendo es un costo fijo?").doesNotContain("Mostrar al grupo");

        answer(ines, row.attr("href"), "Sí, lo pagas vendas o no.", false);

        assertThat(her.get(lesson + "/questions").text())
                .contains("Sí, lo pagas vendas o no.")
                .doesNotContain("a más tardar");
        assertThat(waits(ines)).isFalse();
        assertThat(classmate.get(lesson + "/questions").text()).doesNotContain("arriendo");
        assertThat(events.stream(QuestionAnswered.class)).hasSize(1);
        deliveries.to(women.get(0).participant());
        assertThat(her.get("/messages").text()).contains("Respondieron tu duda");
        assertThat(her.get("/my-data/looks").text()).contains("Inés");
    }

    @Test
    void groupReadsTheQuestionWithItsAnswerAndWithoutHerName() {
        ask("group", "¿Puedo vender sin boleta?");
        assertThat(classmate.get(lesson + "/questions").text()).doesNotContain("boleta");
        var ines = screen.as(Cast.INES);
        var path = path(women.get(0), id());

        answer(ines, path, "No, pero partir es fácil.", true);

        var seen = classmate.get(lesson + "/questions").text();
        assertThat(seen)
                .contains("Una compañera preguntó")
                .contains("¿Puedo vender sin boleta?")
                .contains("es fácil");
        var stranger = learning.phone(learning.admitted());
        assertThat(stranger.get(lesson + "/questions").text()).doesNotContain("boleta");

        ines.post(path + "/showing").field("shown", "no").send();
        assertThat(classmate.get(lesson + "/questions").text()).doesNotContain("boleta");
        assertThat(her.get(lesson + "/questions").text()).contains("boleta");
    }

    @Test
    void facilitatorOfOthersNeitherSeesNorAnswersIt() {
        ask("facilitator", "¿Y esto?");
        var path = path(women.get(0), id());
        var other = screen.as(accounts.openStaff("Otra", "es", Set.of(Role.FACILITATOR)), SessionKind.STAFF);

        assertThat(waits(other)).isFalse();
        assertThat(waits(screen.as(Cast.INES))).isTrue();
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(answer(other, path, "Hola", false).status()).isEqualTo(404);
    }

    @Test
    void secondAnswerIsNotLostAndChangesNothing() {
        ask("facilitator", "¿Y esto?");
        var path = path(women.get(0), id());
        answer(screen.as(Cast.INES), path, "Primera", false);

        var second = answer(screen.as(Cast.CARMEN), path, "Segunda", false);

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("Otra persona la respondió").contains("Primera");
        assertThat(her.get(lesson + "/questions").text()).contains("Primera").doesNotContain("Segunda");
    }

    @Test
    void nothingTooMuchAndNonsenseAreToldKindlyAndKept() {
        var empty = her.post(lesson + "/questions").field("words", " ").send();
        assertThat(empty.status()).isEqualTo(422);
        var long_ = her.post(lesson + "/questions")
                .field("words", "a".repeat(2_001))
                .field("audience", "everybody")
                .send();
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.fragment("textarea").text()).hasSize(2_001);
        assertThat(long_.text()).contains("Elige para quién es");
        assertThat(her.get("/courses/x/lessons/y/questions").status()).isEqualTo(404);
    }

    @Test
    void questionsAreSealedExportedMovedAndForgotten() {
        ask("facilitator", "palabras secretas");
        assertThat(jdbc.sql("select words from learning.learner_question where participant_id = ?")
                        .param(women.get(0).participant())
                        .query(String.class)
                        .single())
                .doesNotContain("secretas");
        assertThat(her.get("/my-data/export.json").body()).contains("palabras secretas");

        var from = women.get(0).participant();
        var into = women.get(1).participant();
        var moved = records.stream()
                .filter(module -> module.schema().equals("learning"))
                .findFirst()
                .orElseThrow();
        var rows = moved.merge(from, into);
        assertThat(classmate.get(lesson + "/questions").text()).contains("palabras secretas");
        moved.unmerge(from, into, rows);
        assertThat(classmate.get(lesson + "/questions").text()).doesNotContain("palabras secretas");

        moved.eraseAll(List.of(from));
        assertThat(jdbc.sql("select count(*) from learning.learner_question where participant_id = ?")
                        .param(from)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void ask(String audience, String words) {
        assertThat(her.post(lesson + "/questions")
                        .field("words", words)
                        .field("audience", audience)
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private boolean waits(Browser desk) {
        return !desk.get("/questions")
                .html()
                .select("a[href=\"" + path(women.get(0), id()) + "\"]")
                .isEmpty();
    }

    private UUID id() {
        return jdbc.sql("select id from learning.learner_question where participant_id = ?")
                .param(women.get(0).participant())
                .query(UUID.class)
                .single();
    }

    private String path(LearningData.Woman woman, UUID question) {
        return participants
                        .cards(cast.viewer(Cast.CARMEN), List.of(woman.participant()))
                        .get(woman.participant())
                        .path()
                + "/questions/" + question;
    }

    private static Answer answer(Browser desk, String path, String words, boolean toGroup) {
        var form = desk.post(path + "/answers").field("words", words);
        if (toGroup) {
            form.field("group", "yes");
        }
        return form.send();
    }
}
