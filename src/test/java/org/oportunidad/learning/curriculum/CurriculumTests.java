package org.oportunidad.learning.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.oportunidad.kit.Form;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Person;
import org.oportunidad.kit.Screen;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a level asks: written by one, published by another, followed by whoever starts from that day on. */
@ModuleTest
@Import(EnrolmentData.class)
@SuppressWarnings("NullAway.Init")
class CurriculumTests {

    private static final LocalDate START = EnrolmentData.TODAY.plusDays(7);
    private static final String LEVEL = "/curricula/employment/advanced";
    private static final String DRAFT = LEVEL + "/draft";
    private static final String INTERVIEW = "cv-and-interview";
    private static final String INDUSTRY = "work-in-industry";

    @Autowired
    Screen screen;

    @Autowired
    EnrolmentData enrolments;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nothingWrittenHereIsAskedInOtherTests() {
        jdbc.sql("select route || '/' || level || '/versions/' || number from learning.curriculum_version"
                        + " where withdrawn_at is null order by 1")
                .query(String.class)
                .list()
                .forEach(version -> assertThat(screen.as(Cast.CARMEN)
                                .post("/curricula/" + version)
                                .field("_method", "DELETE")
                                .send()
                                .status())
                        .isEqualTo(303));
        jdbc.sql("select route || '/' || level from learning.curriculum_draft where state = 'OPEN' order by 1")
                .query(String.class)
                .list()
                .forEach(level -> screen.as(Cast.CARMEN)
                        .post("/curricula/" + level + "/draft")
                        .field("_method", "DELETE")
                        .send());
    }

    @Test
    void whatOneWroteAndAnotherPublishedIsAskedOfTheCohortThatStartsFromThatDay() {
        var phone = learner();
        begin();
        interviewBeforeIndustry();

        assertThat(publishing(Cast.PAULA, START.plusDays(1)).send().location()).isEqualTo(LEVEL);
        assertThat(phone.get("/courses/" + INTERVIEW).location())
                .as("her group starts the day before")
                .isEqualTo("/courses");

        begin();
        assertThat(screen.as(Cast.CARMEN).get(DRAFT).text()).contains("Todavía es igual");
        change(Cast.CARMEN, "/courses/digital-literacy/kind")
                .field("kind", "required")
                .send();
        assertThat(publishing(Cast.PAULA, START).send().location()).isEqualTo(LEVEL);
        var history = screen.as(Cast.PAULA).get(LEVEL).text();
        assertThat(history)
                .contains("Versión 3")
                .contains("Carmen")
                .contains("Paula")
                .contains("Viene con el programa");

        assertThat(phone.get("/courses/" + INTERVIEW).status()).isEqualTo(200);
        var hint = phone.get("/courses/" + INDUSTRY);
        assertThat(hint.fragment("main .notice").text()).contains("Conviene hacer antes");
        assertThat(hint.html().select("main .notice a[href=/courses/" + INTERVIEW + "]"))
                .hasSize(1);
        assertThat(hint.html().select("main a.button--wide"))
                .as("never a locked door")
                .isNotEmpty();
        assertThat(phone.get("/courses")
                        .fragment("section[aria-labelledby=c-" + INDUSTRY + "]")
                        .text())
                .contains("Conviene hacer antes");
        assertThat(phone.get("/route").text()).contains("conviene antes:");
    }

    @Test
    void versionIsTakenBackOnlyBeforeItsDay() {
        begin();
        interviewBeforeIndustry();
        publishing(Cast.PAULA, START).send();

        screen.as(Cast.PAULA)
                .post(LEVEL + "/versions/1")
                .field("_method", "DELETE")
                .send();
        assertThat(screen.as(Cast.PAULA).get(LEVEL).text())
                .as("what came with the program stays")
                .contains("Viene con el programa");
        var number = jdbc.sql("select max(number) from learning.curriculum_version where route = 'employment'"
                        + " and level = 'advanced'")
                .query(Integer.class)
                .single();
        screen.as(Cast.PAULA)
                .post(LEVEL + "/versions/" + number)
                .field("_method", "DELETE")
                .send();
        assertThat(screen.as(Cast.PAULA).get(LEVEL).fragment("#v" + number).text())
                .contains("Se devolvió");
        assertThat(learner().get("/courses/" + INTERVIEW).location()).isEqualTo("/courses");
    }

    @Test
    void whoeverWroteDoesNotPublishAndEveryPointIsLookedAt() {
        begin();
        interviewBeforeIndustry();
        assertThat(screen.as(Cast.CARMEN).get(DRAFT).html().select("input[name=checks]"))
                .isEmpty();
        var seen = screen.as(Cast.PAULA).get(DRAFT).fragment("input[name=seen]").val();
        var herself = complete(screen.as(Cast.CARMEN).post(DRAFT + "/publication"), seen, START)
                .send();
        assertThat(herself.status()).isEqualTo(422);
        assertThat(herself.text()).contains("segunda persona");

        var halfway = screen.as(Cast.PAULA)
                .post(DRAFT + "/publication")
                .field("seen", seen)
                .field("from", START)
                .field("checks", "order")
                .send();
        assertThat(halfway.status()).isEqualTo(422);
        assertThat(halfway.html().select("input[name=checks][checked]")).hasSize(1);
        assertThat(halfway.fragment("input[name=from]").val()).isEqualTo(START.toString());
        var today = complete(screen.as(Cast.PAULA).post(DRAFT + "/publication"), seen, EnrolmentData.TODAY)
                .send();
        assertThat(today.text()).contains("Elige un día desde mañana");

        change(Cast.CARMEN, "/courses/digital-literacy/kind")
                .field("kind", "required")
                .send();
        var changed = complete(screen.as(Cast.PAULA).post(DRAFT + "/publication"), seen, START)
                .send();
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.text()).contains("Esto cambió mientras tanto");
    }

    @Test
    void coursesThatWouldWaitForEachOtherAreRefusedAndAWrongOrderIsNamed() {
        begin();
        interviewBeforeIndustry();
        var round = change(Cast.CARMEN, "/prerequisites")
                .field("course", INTERVIEW)
                .field("first", INDUSTRY)
                .send();
        assertThat(round.status()).isEqualTo(422);
        assertThat(round.fragment("#f-first-about").text()).contains("se esperarían");
        assertThat(round.fragment("select[name=first] option[selected]").val()).isEqualTo(INDUSTRY);

        change(Cast.CARMEN, "/courses/" + INTERVIEW + "/kind")
                .field("kind", "offered")
                .send();
        assertThat(screen.as(Cast.PAULA).get(DRAFT).text()).contains("súbelo o hazlo obligatorio");
        assertThat(screen.as(Cast.PAULA).get(DRAFT).html().select("input[name=from]"))
                .isEmpty();
        change(Cast.CARMEN, "/courses/" + INTERVIEW).field("_method", "DELETE").send();
        assertThat(screen.as(Cast.PAULA).get(DRAFT).text()).doesNotContain("súbelo");
        var nothing = change(Cast.CARMEN, "/courses").field("add", "no-such").send();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.fragment("#f-add-about").text()).contains("Elige un curso");
    }

    @Test
    void hoursFollowFromTheUnitsOfWhatIsRequired() {
        begin();
        var before = screen.as(Cast.CARMEN).get(DRAFT).text();
        change(Cast.CARMEN, "/courses")
                .field("add", INTERVIEW)
                .field("kind", "required")
                .send();
        var after = screen.as(Cast.CARMEN).get(DRAFT).text();

        assertThat(hours(after)).isGreaterThan(hours(before));
    }

    @Test
    void fileGoesOutAndComesInAsADraftOfWhatChanges() {
        var file = new String(screen.as(Cast.CARMEN).get("/curricula/file").bytes(), StandardCharsets.UTF_8);
        assertThat(file).contains("employment/advanced").contains("country: CL");
        var same = bring(file);
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text()).contains("no hay nada que traer");

        var other = bring(file.replace("- " + INDUSTRY, "- " + INDUSTRY + "\n      - " + INTERVIEW));
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.text()).contains("Llegó como borrador");
        assertThat(screen.as(Cast.PAULA).get(DRAFT).html().select("#" + INTERVIEW))
                .hasSize(1);
        assertThat(bring("esto: [no es").status()).isEqualTo(422);
    }

    @Test
    void facilitatorDoesNotDecideWhatARouteAsks() {
        assertThat(screen.as(Cast.INES).get("/curricula").status()).isEqualTo(404);
        assertThat(screen.as(Cast.INES).post(DRAFT).send().status()).isEqualTo(404);
        assertThat(screen.as(Cast.CARMEN).get("/curricula/employment/expert").status())
                .isEqualTo(404);
    }

    private void begin() {
        screen.as(Cast.CARMEN).post(DRAFT).send();
    }

    private void interviewBeforeIndustry() {
        change(Cast.CARMEN, "/courses")
                .field("add", INTERVIEW)
                .field("kind", "required")
                .send();
        change(Cast.CARMEN, "/courses/" + INTERVIEW + "/place").field("by", -1).send();
        change(Cast.CARMEN, "/prerequisites")
                .field("course", INDUSTRY)
                .field("first", INTERVIEW)
                .send();
    }

    private Form change(Person person, String what) {
        return screen.as(person).post(DRAFT + what);
    }

    private Form publishing(Person person, LocalDate from) {
        var seen = screen.as(person).get(DRAFT).fragment("input[name=seen]").val();
        return complete(screen.as(person).post(DRAFT + "/publication"), seen, from);
    }

    private static Form complete(Form form, String seen, LocalDate from) {
        form.field("seen", seen).field("from", from);
        List.of("time", "order", "life-skills").forEach(point -> form.field("checks", point));
        return form;
    }

    private Answer bring(String file) {
        return screen.as(Cast.CARMEN)
                .upload("/curricula/file", Map.of(), Map.of("file", file.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of courses, in minutes, as the page says them. */
    private static int hours(String text) {
        var said = java.util.regex.Pattern.compile("(\\d+) h(?: (\\d+) min)? de cursos")
                .matcher(text);
        assertThat(said.find()).isTrue();
        return Integer.parseInt(said.group(1)) * 60 + (said.group(2) == null ? 0 : Integer.parseInt(said.group(2)));
    }

    /** Of a cohort that begins in a week. */
    private Browser learner() {
        var cohort = enrolments.cohort("employment", "advanced", 5, null);
        var woman = enrolments
                .admitted(cohort, enrolments.openCall(), "employment", "advanced", 1)
                .getFirst()
                .participant();
        var account = new AccountId(Ids.next());
        accounts.openParticipants(List.of(new NewAccount(account, woman, "es", List.of())));
        return screen.as(account, SessionKind.SHARED).language("es");
    }
}
