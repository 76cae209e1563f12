package org.oportunidad.learning.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.authoring.WrittenCourses;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a lesson asks without right or wrong: written by a facilitator, thought about alone, answered with the group. */
@ModuleTest
@Import({EnrolmentData.class, WrittenCourses.class})
@SuppressWarnings("NullAway.Init")
class PollTests {

    private static final LocalDate START = EnrolmentData.TODAY.plusDays(7);
    private static final String COURSE = "team-and-search";

    @Autowired
    Screen screen;

    @Autowired
    WrittenCourses written;

    @Autowired
    EnrolmentData enrolments;

    @Autowired
    Accounts accounts;

    @AfterEach
    void nothingWrittenHereIsTaughtInOtherTests() {
        written.closeAll();
    }

    @Test
    void groupSeesItsAnswersTogetherOnceThereAreFiveAndNeverOne() {
        var lesson = published("¿Cuándo estudias?", "De mañana\nDe noche");
        var women = group(6);

        assertThat(women.getFirst().get(lesson + "/poll").html().select("#group"))
                .isEmpty();
        var options = options(women.getFirst().get(lesson + "/poll"));
        for (int one = 0; one < 4; one++) {
            var said = tap(women.get(one), lesson, options.getFirst());
            assertThat(said.text()).contains("Todavía son pocas").doesNotContain("%");
        }
        assertThat(tap(women.get(4), lesson, options.getLast()).text())
                .contains("De 5 respuestas")
                .contains("80")
                .contains("20");
        assertThat(tap(women.get(5), lesson, options.getLast()).text())
                .as("one more tap does not show by itself")
                .contains("De 5 respuestas");
        tap(women.getFirst(), lesson, options.getLast());
        assertThat(women.getFirst()
                        .get(lesson + "/poll")
                        .fragment("button[aria-pressed=true]")
                        .val())
                .as("she may change her mind")
                .isEqualTo(options.getLast());
        assertThat(group(1).getFirst().get(lesson + "/poll").text()).doesNotContain("De 5");
    }

    @Test
    void whatIsNoneOfTheAnswersIsRefusedKindly() {
        var lesson = published("¿Cuándo estudias?", "De mañana\nDe noche");
        var phone = group(1).getFirst();

        var said = phone.post(lesson + "/poll").field("option", "nunca").send();
        assertThat(said.status()).isEqualTo(422);
        assertThat(said.text()).contains("Toca una de las respuestas");
        assertThat(phone.get("/courses/" + COURSE + "/lessons/nothing/poll").status())
                .isEqualTo(404);
    }

    @Test
    void lessonThatIsFinishedOffersBothAndTheReflectionIsHersAlone() {
        var lesson = published("¿Cuándo estudias?", "De mañana\nDe noche");
        var phone = group(1).getFirst();
        var question = phone.get(lesson).fragment("input[name=question]").val();
        var finished = phone.post(lesson + "/answers")
                .field("question", question)
                .field("option", "mi-vecina")
                .send()
                .follow();
        assertThat(finished.html().select("a[href=" + lesson + "/poll]")).hasSize(1);
        assertThat(finished.text()).contains("Para pensar").contains("¿Qué te da fuerza?");

        var page = phone.get(lesson + "/questions");
        assertThat(page.text()).contains("¿Qué te da fuerza?");
        assertThat(page.fragment("input[name=audience][checked]").val()).isEqualTo("herself");
        phone.post(lesson + "/questions").field("words", "Mi hija y mi huerto.").send();
        assertThat(phone.get(lesson + "/questions").text()).contains("Mi hija y mi huerto.");
        assertThat(screen.as(Cast.INES).get("/questions").text()).doesNotContain("mi huerto");
    }

    @Test
    void oneAnswerIsNoPollAndKeepsTheDraftFromReview() {
        written.begin(COURSE);
        var idea = written.unitWithIdea(COURSE, "Mi red", "Quién me ayuda");
        var unit = idea.replaceAll("/ideas/.*", "");
        thinking(unit, "¿Cuándo estudias?", "De noche");

        assertThat(screen.as(Cast.INES)
                        .get(unit + "/thinking")
                        .fragment("#mistakes")
                        .text())
                .contains("entre dos y seis");
        thinking(unit, "", "");
        assertThat(screen.as(Cast.INES).get(unit).html().select("#mistakes")).isEmpty();
    }

    /** The path of the lesson for her, after it was written, reviewed and published. */
    private String published(String poll, String options) {
        written.begin(COURSE);
        var idea = written.unitWithIdea(COURSE, "Mi red", "Quién me ayuda");
        var unit = idea.replaceAll("/ideas/.*", "");
        thinking(unit, poll, options);
        var said = written.publish(COURSE, START);
        assertThat(said.status()).as(said.text()).isEqualTo(303);
        return "/courses/" + COURSE + "/lessons/" + unit.split("/", -1)[4];
    }

    private void thinking(String unit, String poll, String options) {
        assertThat(screen.as(Cast.INES)
                        .post(unit + "/thinking")
                        .field("reflection", poll.isEmpty() ? "" : "¿Qué te da fuerza?")
                        .field("poll", poll)
                        .field("options", options)
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private static Answer tap(Browser phone, String lesson, String option) {
        return phone.post(lesson + "/poll").field("option", option).send().follow();
    }

    private static List<String> options(Answer page) {
        return page.html().select("button[name=option]").eachAttr("value");
    }

    /** Women of one cohort that begins in a week. */
    private List<Browser> group(int size) {
        var cohort = enrolments.cohort("employment", "basic", size, null);
        var phones = new ArrayList<Browser>();
        for (var woman : enrolments.admitted(cohort, enrolments.openCall(), "employment", "basic", size)) {
            var account = new AccountId(Ids.next());
            accounts.openParticipants(List.of(new NewAccount(account, woman.participant(), "es", List.of())));
            phones.add(screen.as(account, SessionKind.SHARED).language("es"));
        }
        return phones;
    }
}
