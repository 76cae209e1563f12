package org.oportunidad.learning.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Samples;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.kit.World;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a draft to a lesson that a cohort reads: written by one, reviewed by another, published for whoever starts later. */
@ModuleTest
@Import({EnrolmentData.class, WrittenCourses.class})
@SuppressWarnings("NullAway.Init")
class AuthoringTests {

    private static final LocalDate START = EnrolmentData.TODAY.plusDays(7);

    @Autowired
    Screen screen;

    @Autowired
    WrittenCourses written;

    @Autowired
    EnrolmentData enrolments;

    @Autowired
    Accounts accounts;

    @Autowired
    Courses courses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void nothingWrittenHereIsTaughtInOtherTests() {
        clock.reset();
        written.closeAll();
    }

    @Test
    void whatOneWroteAndAnotherReviewedIsReadByTheCohortThatStartsFromThatDay() {
        written.begin("team-and-search");
        var idea = written.unitWithIdea("team-and-search", "Mi red de apoyo", "Quién me ayuda");
        var shown = screen.as(Cast.INES)
                .upload(
                        idea + "/media",
                        Map.of("what", "PICTURE", "words", "Tres vecinas conversan"),
                        Map.of("file", Samples.photo(60, 40)));
        assertThat(shown.status()).isEqualTo(303);
        var later = written.publish("team-and-search", START.plusDays(1));
        assertThat(later.status()).as(later.text()).isEqualTo(303);

        var phone = learner("employment", "basic");
        assertThat(phone.get("/courses/team-and-search").text()).doesNotContain("Mi red de apoyo");

        written.begin("team-and-search");
        written.publish("team-and-search", START);
        assertThat(phone.get("/courses/team-and-search").text()).contains("Mi red de apoyo");
        var here = "/courses/team-and-search/lessons/" + unit(idea);
        var lesson = phone.get(here);
        var link = lesson.fragment(".prose a[data-show]");
        assertThat(link.text()).contains("Tres vecinas conversan").contains("KB");
        var picture = phone.get(link.attr("href"));
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(picture.header("Cache-Control")).contains("immutable");
        var said = phone.post(here + "/answers")
                .field("question", code(idea))
                .field("option", "mi-vecina")
                .send()
                .follow();
        assertThat(said.text()).contains("Bien pensado");
    }

    @Test
    void whoeverWroteDoesNotReviewAndApprovalNeedsEveryPoint() {
        written.begin("work-in-industry");
        written.unitWithIdea("work-in-industry", "Turnos", "Un turno");
        var page = "/authoring/work-in-industry/review";
        screen.as(Cast.INES).post(page + "/requests").send();

        assertThat(screen.as(Cast.INES).get(page).html().select("input[name=checks]"))
                .isEmpty();
        var herself = WrittenCourses.approving(screen.as(Cast.INES), page).send();
        assertThat(herself.status()).isEqualTo(422);
        assertThat(herself.text()).contains("segunda persona");
        var halfway = screen.as(Cast.CARMEN)
                .post(page + "/decision")
                .field("decision", "approve")
                .field("checks", "language-plain")
                .send();
        assertThat(halfway.status()).isEqualTo(422);
        assertThat(halfway.html().select("input[name=checks][checked]")).hasSize(1);
        assertThat(screen.as(Cast.CARMEN)
                        .post(page + "/decision")
                        .field("decision", "return")
                        .send()
                        .status())
                .isEqualTo(422);

        screen.as(Cast.CARMEN)
                .post(page + "/decision")
                .field("decision", "return")
                .field("remarks", "Falta una mujer en la mina.")
                .send();
        assertThat(screen.as(Cast.INES).get(page).text()).contains("Falta una mujer en la mina.");

        screen.as(Cast.INES).post(page + "/requests").send();
        assertThat(WrittenCourses.approving(screen.as(World.OLGA), page).send().status())
                .isEqualTo(303);
        assertThat(screen.as(Cast.INES).get(page).text()).contains("Aprobado");
        written.unitWithIdea("work-in-industry", "Pausas", "Una pausa");
        assertThat(screen.as(Cast.INES).get(page).text())
                .as("a change needs another review")
                .contains("En borrador");
        assertThat(screen.as(Cast.INES)
                        .post("/authoring/work-in-industry/versions")
                        .field("from", START)
                        .send()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void twoWhoChangeOneIdeaSeeBothTextsAndNeitherIsLost() {
        written.begin("formalise");
        var idea = written.unitWithIdea("formalise", "Ayuda", "Dónde preguntar");
        var seen = screen.as(Cast.INES).get(idea).fragment("input[name=seen]").val();
        WrittenCourses.idea(screen.as(Cast.INES), idea, seen, "Dónde preguntar", "En la municipalidad.")
                .send();

        var second = WrittenCourses.idea(
                        screen.as(World.OLGA), idea, seen, "Dónde preguntar", "En el SII, por teléfono.")
                .send();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.fragment("#conflict").text()).contains("En la municipalidad.");
        assertThat(second.fragment("textarea[name=text]").text()).isEqualTo("En el SII, por teléfono.");
        assertThat(jdbc.sql("select body from learning.draft_save where kind = 'ASIDE' and path = 'es/" + unit(idea)
                                + ".md'")
                        .query(String.class)
                        .list())
                .anyMatch(body -> body.contains("por teléfono"));
        var joined = WrittenCourses.idea(
                        screen.as(World.OLGA),
                        idea,
                        second.fragment("input[name=seen]").val(),
                        "Dónde preguntar",
                        "En la municipalidad o en el SII.")
                .send();
        assertThat(joined.status()).isEqualTo(303);
        assertThat(screen.as(Cast.INES)
                        .get(idea)
                        .fragment("textarea[name=text]")
                        .text())
                .isEqualTo("En la municipalidad o en el SII.");
    }

    @Test
    void withdrawnVersionIsFinishedByWhoIsInItAndFollowedByNobodyAfter() {
        written.begin("grow-my-business");
        var idea = written.unitWithIdea("grow-my-business", "Socias", "Elegir socia");
        var here = "/courses/grow-my-business/lessons/" + unit(idea);
        written.publish("grow-my-business", START);
        var phone = learner("entrepreneurship", "advanced");
        phone.post(here + "/answers")
                .field("question", code(idea))
                .field("option", "mi-vecina")
                .send();

        clock.at(EnrolmentData.NOW.plus(java.time.Duration.ofDays(8)), () -> written.withdrawAll("grow-my-business"));

        var lesson = phone.get(here);
        assertThat(lesson.status()).isEqualTo(200);
        assertThat(lesson.text()).contains("Bien pensado");
        assertThat(courses.find("grow-my-business", START).orElseThrow().units())
                .contains(unit(idea));
        assertThat(courses.find("grow-my-business", START.plusDays(2))
                        .orElseThrow()
                        .units())
                .doesNotContain(unit(idea));
        assertThat(screen.as(Cast.INES)
                        .get("/authoring/grow-my-business/versions")
                        .text())
                .contains("Retirada")
                .contains("Inés")
                .contains("Carmen");
    }

    @Test
    void quizThatIsEditedWhileSheTakesItGoesOnAsItWas() {
        var phone = learner("entrepreneurship", "basic");
        var quiz = "/courses/digital-literacy/lessons/privacy-and-scams/quiz";
        phone.post(quiz + "/attempts").send();
        var asked = phone.get(quiz).fragment("input[name=question]").val();

        written.begin("digital-literacy");
        screen.as(Cast.INES)
                .post("/authoring/digital-literacy/units/privacy-and-scams/es/quiz/questions/" + asked)
                .field("_method", "DELETE")
                .send();
        assertThat(written.publish("digital-literacy", START.plusDays(1)).status())
                .isEqualTo(303);

        assertThat(phone.get(quiz).fragment("input[name=question]").val()).isEqualTo(asked);
        var next = courses.find("digital-literacy", START.plusDays(1)).orElseThrow();
        int place = next.place("privacy-and-scams").orElseThrow();
        assertThat(java.util.Objects.requireNonNull(next.lesson(place).quiz()).question(asked))
                .as("who starts later has the edited one")
                .isEmpty();
    }

    @Test
    void noCohortThatHasStartedEverChangesItsVersion() {
        written.begin("cv-and-interview");
        written.unitWithIdea("cv-and-interview", "Fotos", "Mi foto");

        assertThat(written.publish("cv-and-interview", EnrolmentData.TODAY).text())
                .contains("Elige un día desde mañana");
    }

    @Test
    void reviewIsAskedOnlyWhenNothingIsMissingAndTheDraftSaysWhat() {
        var code = written.create("Finanzas de casa");
        var page = screen.as(Cast.INES).get("/authoring/" + code);
        assertThat(page.fragment("#mistakes").text()).contains("todavía no hay unidades");
        assertThat(screen.as(Cast.INES)
                        .post("/authoring/" + code + "/review/requests")
                        .send()
                        .status())
                .isEqualTo(422);

        var unit = screen.as(Cast.INES)
                .post("/authoring/" + code + "/units")
                .field("unitTitle", "Presupuesto")
                .send()
                .location();
        assertThat(screen.as(Cast.INES)
                        .get("/authoring/" + code)
                        .fragment("#mistakes")
                        .text())
                .contains("cada idea necesita su pregunta");
        assertThat(screen.as(Cast.INES).get(unit + "/preview").status()).isEqualTo(200);
    }

    private static String unit(String ideaPath) {
        return ideaPath.split("/", -1)[4];
    }

    private static String code(String ideaPath) {
        return ideaPath.substring(ideaPath.lastIndexOf('/') + 1);
    }

    /** Of a cohort that begins in a week. */
    private Browser learner(String route, String level) {
        var cohort = enrolments.cohort(route, level, 5, null);
        UUID woman = enrolments
                .admitted(cohort, enrolments.openCall(), route, level, 1)
                .getFirst()
                .participant();
        var account = new AccountId(Ids.next());
        accounts.openParticipants(java.util.List.of(new NewAccount(account, woman, "es", java.util.List.of())));
        return screen.as(account, SessionKind.SHARED).language("es");
    }
}
