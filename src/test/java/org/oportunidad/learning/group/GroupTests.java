package org.oportunidad.learning.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.enrolment.EnrolmentData.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.Statements;
import org.oportunidad.kit.TestClock;
import org.oportunidad.kit.World;
import org.oportunidad.learning.CourseOutline;
import org.oportunidad.learning.Learning;
import org.oportunidad.learning.StudiedUnit;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a group learns, as its facilitator and the coordinator see it. */
@ModuleTest
@Import(EnrolmentData.class)
@SuppressWarnings("NullAway.Init")
class GroupTests {

    @Autowired
    EnrolmentData data;

    @Autowired
    BulkEnrolments bulk;

    @Autowired
    Learning learning;

    @Autowired
    OtherStudies studies;

    @Autowired
    Accounts accounts;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private CohortId cohort;
    private List<UUID> women;

    @BeforeEach
    void dayOfTheData() {
        clock.set(NOW);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    /** In a group of nine weeks that begins in a week; all have begun to learn. */
    private void group(int number) {
        cohort = data.cohort(
                "entrepreneurship",
                "basic",
                Math.max(number, 1),
                cast.account(Cast.INES).value());
        women = data.admitted(cohort, data.openCall(), "entrepreneurship", "basic", number).stream()
                .map(EnrolmentData.Applicant::participant)
                .toList();
        bulk.startAll(women.stream().map(woman -> new Step(woman, NOW, null)).toList());
    }

    private String path() {
        return "/cohorts/" + cohort.value() + "/progress";
    }

    private Answer look(String query) {
        return screen.as(Cast.INES).get(path() + query);
    }

    private int lessons() {
        return studies.lessons(women.getFirst());
    }

    /** Days after the first of the group. */
    private void day(int number) {
        clock.set(NOW.plus(Duration.ofDays(7 + number)));
    }

    private void studied(UUID woman, int units) {
        var left = units;
        for (var course : studies.required(woman)) {
            int now = Math.min(left, course.units().size());
            studies.finish(woman, course, now);
            left -= now;
        }
    }

    @Test
    void tellsWhereEachOneIsAndWhatSheLacks() {
        group(2);
        studied(women.getFirst(), 8);
        screen.as(account(women.getFirst()), org.oportunidad.identity.session.SessionKind.SHARED)
                .post("/portfolio/" + OtherStudies.TASK + "/versions")
                .field("words", "Sé coser.")
                .send();
        day(0);

        var answer = look("?order=most");
        var page = answer.html();

        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(answer.fragment("tbody tr").text())
                .contains("8 de " + lessons())
                .contains("2 de 7")
                .contains("4 de 4 bien")
                .contains("1 espera")
                .contains("Le faltan " + (lessons() - 8));
        assertThat(page.select("tbody tr").get(1).text())
                .contains("0 de " + lessons())
                .doesNotContain("bien", "espera");
    }

    private AccountId account(UUID woman) {
        var account = new AccountId(Ids.next());
        accounts.openParticipants(List.of(new NewAccount(account, woman, "es", List.of())));
        return account;
    }

    @Test
    void behindIdleAndNearTheEndAreFound() {
        group(3);
        studied(women.get(0), lessons() / 2 + 1);
        studied(women.get(1), lessons() - 2);
        day(31);

        assertThat(counts(look("?days=20"))).containsExactly("3", "1", "3", "1", "0");
        assertThat(look("?show=behind").html().select("tbody tr")).hasSize(1);
        assertThat(look("?show=behind").fragment("tbody tr").text()).contains("0 de", "de atraso");
        assertThat(look("?show=near").fragment("tbody tr").text()).contains((lessons() - 2) + " de");
        assertThat(counts(look("?days=60"))).containsExactly("3", "1", "0", "1", "0");
        assertThat(look("?show=left").text()).contains("Nadie aquí");
    }

    private static List<String> counts(Answer page) {
        return page.html().select(".chips .chip span").eachText();
    }

    @Test
    void aPauseMovesHerLastDaySoThatSheIsNotBehind() {
        group(1);
        studied(women.getFirst(), lessons() / 4);
        day(1);
        screen.as(Cast.INES)
                .post(handle() + "/journey/pause")
                .field("until", EnrolmentData.TODAY.plusDays(7 + 41))
                .send();
        day(21);
        assertThat(counts(look(""))).as("nobody learns in a pause").containsExactly("1", "0", "0", "0", "0");
        screen.as(Cast.INES).post(handle() + "/journey/return").send();
        studied(women.getFirst(), lessons() / 4);

        assertThat(look("").fragment("tbody tr").text())
                .as("back after twenty of forty days")
                .contains("Hasta el")
                .contains("por su pausa");
        assertThat(db.sql("select paused_days from enrolment.enrolment where participant_id = ?")
                        .param(women.getFirst())
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        assertThat(counts(look(""))).containsExactly("1", "0", "0", "0", "0");
    }

    private String handle() {
        return look("").fragment("tbody th a").attr("href");
    }

    @Test
    void whoeverCaresForNobodyThereDoesNotLearnThatTheGroupExists() {
        group(1);

        assertThat(screen.as(World.OLGA).get(path()).status()).isEqualTo(404);
        assertThat(screen.as(World.OLGA).post(path() + "/export").send().status())
                .isEqualTo(404);
        assertThat(screen.as(Cast.CARMEN).get(path()).status()).isEqualTo(200);
    }

    @Test
    void unreadableAddressShowsTheFirstPage() {
        group(1);

        var page = look("?show=%27&order=x&days=99999999999&after=1.zz&all=no");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("tbody tr")).hasSize(1);
    }

    @Test
    void listIsSavedForASpreadsheetAndThatIsRecorded() {
        group(2);
        studied(women.getFirst(), 3);

        var csv = screen.as(Cast.INES)
                .post(path() + "/export")
                .field("format", "CSV")
                .field("order", "most")
                .send();

        assertThat(csv.header("Content-Disposition")).contains("list.csv");
        var lines = csv.body().strip().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("Lecciones de su ruta");
        assertThat(lines.get(1))
                .contains("Elena Castro")
                .contains("Participando")
                .contains("3");
        assertThat(db.sql("select count(*) from audit.event where action = 'group.exported' and detail like ?")
                        .param("CSV here " + cohort.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aThousandWomenStayFastAndEachIsShownOnce() {
        group(1_000);
        generate();
        var browser = screen.as(Cast.CARMEN);
        browser.get(path());

        var began = System.nanoTime();
        var look = Statements.during(() -> browser.get(path() + "?show=here&order=quiet"));
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(look.sql()).hasSizeLessThanOrEqualTo(6);
        assertThat(took).as("some tens of milliseconds on a quiet machine").isLessThan(Duration.ofSeconds(2));
        var seen = new ArrayList<String>();
        var page = look.answer();
        while (true) {
            seen.addAll(page.html().select("tbody th a").eachAttr("href"));
            var next = page.html().selectFirst("a[rel=next]");
            if (next == null) {
                break;
            }
            page = browser.get(next.attr("href"));
        }
        assertThat(seen).hasSize(1_000);
        assertThat(new HashSet<>(seen)).hasSize(1_000);
        assertThat(browser.get(path() + "?all=yes").html().select("tbody tr")).hasSize(1_000);
    }

    /** Each woman has finished between none and eleven lessons. */
    private void generate() {
        var units = studies.required(women.getFirst()).stream()
                .flatMap(course -> course.units().stream().map(unit -> Map.entry(course.code(), unit)))
                .limit(12)
                .toList();
        var rows = new ArrayList<StudiedUnit>();
        for (int number = 0; number < women.size(); number++) {
            for (int unit = 0; unit < number % 12; unit++) {
                rows.add(row(women.get(number), units.get(unit), NOW.plusSeconds(unit * 900L)));
            }
        }
        learning.recordAll(rows);
    }

    private static StudiedUnit row(UUID woman, Map.Entry<String, CourseOutline.UnitOutline> unit, Instant at) {
        var answers = new java.util.HashMap<String, String>();
        unit.getValue().questions().forEach(question -> answers.put(question.code(), question.rightOption()));
        return new StudiedUnit(woman, unit.getKey(), unit.getValue().code(), at, at.plusSeconds(600), answers);
    }
}
