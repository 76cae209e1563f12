package org.oportunidad.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oportunidad.kit.AllRoutes;
import org.oportunidad.kit.AllRoutes.Route;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.LogBook;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.Statements;
import org.oportunidad.kit.World;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.database.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a woman told is found nowhere but where she and those who care for her look: not on pages of others, in addresses,
 * titles, headers, logs, events, the audit or readable columns, and not when something fails.
 */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CanaryTests {

    /** Shows the letters to invented people; does not exist where real people are served. */
    private static final List<String> DEMONSTRATION_ONLY = List.of("/demo/phone");

    private static final int DEEPEST_FAILURE = 6;
    private static final int MOST_STATEMENTS = 30;

    @Autowired
    World world;

    @Autowired
    AllRoutes routes;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient db;

    @Autowired
    Databases databases;

    private final Canaries canaries = new Canaries();
    private World.Made made = new World.Made(nobody(), nobody(), Map.of());
    private String page = "";

    private static World.Woman nobody() {
        return new World.Woman(new UUID(0, 0), new org.oportunidad.identity.AccountId(new UUID(0, 0)), "");
    }

    @BeforeAll
    void aWomanWhoToldEverything() {
        made = world.make(canaries.answers());
        page = "/participants/" + made.her().handle();
        assertThat(correct(world.phone(made.her()), "/my-data/details").status())
                .isEqualTo(303);
        assertThat(note(screen.as(Cast.CARMEN)).status()).isEqualTo(303);
        messages.send(new OutgoingMessage(
                Ids.next(),
                made.her().participant(),
                "enrolment.waitlist.admitted",
                Map.of("note", canaries.of("message")),
                Purpose.SERVICE));
    }

    @Test
    void whoMayNotSeeHerReadsNothingOfHersAnywhere(CapturedOutput output) {
        var leaks = new ArrayList<String>();
        others().forEach((who, browser) ->
                walk(browser).forEach((route, answer) -> leaks.addAll(leaks(who, route, everything(answer)))));

        assertThat(leaks).isEmpty();
        assertThat(canaries.in(output.getAll())).isEmpty();
    }

    @Test
    void whoMaySeeHerReadsItOnThePageAloneNeverInAnAddressOrATitle(CapturedOutput output) {
        var leaks = new ArrayList<String>();
        var read = new ArrayList<String>();
        for (var browser : List.of(world.phone(made.her()), screen.as(Cast.CARMEN), screen.as(Cast.INES))) {
            walk(browser).forEach((route, answer) -> {
                leaks.addAll(leaks("who may", route, around(answer)));
                read.addAll(canaries.in(answer.body()));
            });
        }

        assertThat(leaks).isEmpty();
        assertThat(read)
                .as("the walk came to pages that show her")
                .contains("names", "preferred_name", "phone", "email", "document", "code_word", "task_words");
        assertThat(canaries.in(output.getAll())).isEmpty();
    }

    /** Not even those who care for her, and nobody who looks after the house. */
    @Test
    void whatSheWantsToTalkAboutIsReadByWhoTookItAlone() {
        for (var person : List.of(Cast.CARMEN, Cast.INES, World.OLGA, Cast.PAULA, Cast.LUCIA, Cast.VALERIA)) {
            walk(screen.as(person))
                    .forEach((route, answer) -> assertThat(canaries.in(everything(answer)))
                            .as(person.name() + " at " + route)
                            .doesNotContain("talk_words"));
        }

        var read = new ArrayList<String>();
        walk(screen.as(World.SARA)).forEach((route, answer) -> {
            if (canaries.in(everything(answer)).contains("talk_words")) {
                read.add(route.pattern());
            }
            assertThat(canaries.in(around(answer))).doesNotContain("talk_words");
        });
        assertThat(read).containsExactly("/talks/{request}");
    }

    @Test
    void aFailureInTheMiddleShowsAndLogsNothing(CapturedOutput output) {
        var leaks = new ArrayList<String>();
        var failed = new ArrayList<Route>();
        try (var log = new LogBook()) {
            for (var browser : List.of(world.phone(made.her()), screen.as(Cast.CARMEN), screen.as(Cast.PAULA))) {
                for (var route : walked()) {
                    var look = new FailingLook(browser, route);
                    for (var nth = 1; nth <= DEEPEST_FAILURE && look.fails(nth); nth++) {
                        failed.add(route);
                        leaks.addAll(leaks("failure " + nth, route, failure(look.answer())));
                    }
                }
            }
            leaks.addAll(canaries.in(log.text()));
            assertThat(log.lines()).anyMatch(line -> line.contains("Error "));
            assertThat(log.lines()).noneMatch(line -> line.contains("planted failure"));
        }

        assertThat(failed).hasSizeGreaterThan(200);
        assertThat(leaks).isEmpty();
        assertThat(canaries.in(output.getAll())).isEmpty();
    }

    @Test
    void aFailureWhileSheTypesShowsAndLogsNothing(CapturedOutput output) {
        var leaks = new ArrayList<String>();
        var answers = new ArrayList<Answer>();
        var phone = world.phone(made.her());
        var carmen = screen.as(Cast.CARMEN);
        try (var log = new LogBook()) {
            for (var count = 1; count <= MOST_STATEMENTS; count++) {
                var nth = count;
                Statements.failing(nth, () -> answers.add(correct(phone.copy(), "/my-data/details")));
                Statements.failing(nth, () -> answers.add(correct(carmen.copy(), page + "/details")));
                Statements.failing(nth, () -> answers.add(note(carmen.copy())));
                Statements.failing(nth, () -> answers.add(search(carmen.copy())));
                Statements.failing(nth, () -> answers.add(first(screen.anybody().at("10.66.%d.1".formatted(nth)))));
                Statements.failing(
                        nth, () -> answers.add(signIn(screen.anybody().at("10.67.%d.1".formatted(nth)))));
            }
            leaks.addAll(canaries.in(log.text()));
            assertThat(log.lines()).anyMatch(line -> line.contains("Error "));
            assertThat(log.lines()).noneMatch(line -> line.contains("planted failure"));
        }
        answers.stream()
                .filter(answer -> answer.status() >= 500)
                .forEach(answer -> leaks.addAll(canaries.in(everything(answer))));

        assertThat(answers.stream().filter(answer -> answer.status() == 500)).hasSizeGreaterThan(30);
        assertThat(leaks).isEmpty();
        assertThat(canaries.in(output.getAll())).isEmpty();
    }

    /** Looks at a page while its n-th statement fails. */
    private final class FailingLook {

        private final Browser browser;
        private final Route route;
        private final List<Answer> answers = new ArrayList<>();

        FailingLook(Browser browser, Route route) {
            this.browser = browser;
            this.route = route;
        }

        /** False when the page needs fewer statements. */
        boolean fails(int nth) {
            return Statements.failing(nth, () -> answers.add(browser.copy().get(made.path(route.pattern()))));
        }

        Answer answer() {
            return answers.getLast();
        }
    }

    @Test
    void noColumnHoldsItReadably() {
        var leaks = new ArrayList<String>();
        for (var table : tables()) {
            for (var row : db.sql("select cast(r as text) from " + table + " r order by 1")
                    .query(String.class)
                    .list()) {
                canaries.in(row).forEach(canary -> leaks.add(table + " holds " + canary));
                canaries.asBytesIn(row).forEach(canary -> leaks.add(table + " holds bytes of " + canary));
            }
        }
        var sealed = JdbcClient.create(databases.sealed().dataSource());
        for (var table : List.of("referral.request", "referral.step", "referral.trained", "referral.moved")) {
            for (var row : sealed.sql("select cast(r as text) from " + table + " r order by 1")
                    .query(String.class)
                    .list()) {
                canaries.in(row).forEach(canary -> leaks.add(table + " holds " + canary));
                canaries.asBytesIn(row).forEach(canary -> leaks.add(table + " holds bytes of " + canary));
            }
        }

        assertThat(leaks.stream().distinct()).isEmpty();
    }

    @Test
    void theDatabaseServerRepeatsNoValueInItsAnswerOrItsLog() throws IOException {
        var word = canaries.of("names").toUpperCase(java.util.Locale.ROOT);
        var call =
                "insert into enrolment.call (id, code, name, opens_on, closes_on, quota, minimum_age, state, created_at)"
                        + " values (gen_random_uuid(), :word, 'x', current_date, current_date, 1, 18, 'DRAFT', now())";
        var said = new ArrayList<String>();
        for (var time = 0; time < 2; time++) {
            try {
                db.sql(call).param("word", word).update();
            } catch (DataAccessException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    said.add(String.valueOf(cause.getMessage()));
                }
            }
        }
        db.sql("delete from enrolment.call where code = :word")
                .param("word", word)
                .update();

        assertThat(said).isNotEmpty();
        assertThat(canaries.in(String.join("\n", said))).isEmpty();
        assertThat(canaries.in(serverLog())).isEmpty();
    }

    /** The log of the database server of this run. */
    private static String serverLog() throws IOException {
        var home = Path.of("target/test-database-" + ProcessHandle.current().pid());
        try (var files = Files.walk(home, 3)) {
            var text = new StringBuilder();
            for (var file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                text.append(Files.readString(file));
            }
            assertThat(text).as("the server says something").contains("duplicate key");
            return text.toString();
        }
    }

    private Map<String, Browser> others() {
        return Map.of(
                "the public", screen.anybody(),
                "a classmate", world.phone(made.classmate()),
                "a facilitator of others", screen.as(World.OLGA),
                "monitoring", screen.as(Cast.VALERIA),
                "the auditor", screen.as(Cast.LUCIA),
                "the administrator", screen.as(Cast.PAULA));
    }

    private List<Route> walked() {
        var all = routes.gets().stream()
                .filter(route -> !DEMONSTRATION_ONLY.contains(route.pattern()))
                .toList();
        assertThat(all).hasSizeGreaterThan(60);
        return all;
    }

    private Map<Route, Answer> walk(Browser browser) {
        var answers = new java.util.LinkedHashMap<Route, Answer>();
        walked().forEach(route -> answers.put(route, browser.copy().get(made.path(route.pattern()))));
        return answers;
    }

    private List<String> leaks(String who, Route route, String text) {
        return canaries.in(text).stream()
                .map(canary -> who + " finds " + canary + " at " + route)
                .toList();
    }

    private static String everything(Answer answer) {
        return around(answer) + "\n" + answer.body();
    }

    /** What stays in a browser's history, a proxy's log or on the glass of a task switcher. */
    private static String around(Answer answer) {
        var text = new StringBuilder(answer.location()).append("\n");
        answer.headerNames().forEach(name -> text.append(answer.headers(name)).append("\n"));
        if (answer.header("Content-Type").startsWith("text/html")) {
            text.append(answer.title());
            answer.html()
                    .select("[href]:not([href^=tel:], [href^=mailto:])")
                    .forEach(link -> text.append("\n").append(link.attr("href")));
            answer.html()
                    .select("form[action]")
                    .forEach(form -> text.append("\n").append(form.attr("action")));
        }
        return text.toString();
    }

    /** All of an answer that failed; of one that did not, what is around it. */
    private static String failure(Answer answer) {
        return answer.status() >= 500 ? everything(answer) : around(answer);
    }

    private Answer correct(Browser browser, String path) {
        return browser.post(path)
                .field("names", canaries.of("names") + " Castro")
                .field("preferredName", canaries.of("preferred_name"))
                .field("birthDate", "1990-03-01")
                .field("commune", "13101")
                .field("language", "es")
                .field("phone", "+56" + canaries.of("phone"))
                .field("email", canaries.of("email"))
                .field("document", "RUN")
                .field("number", canaries.run())
                .field("whosePhone", "OWN")
                .field("channel", "EMAIL")
                .field("codeWord", canaries.of("code_word"))
                .send();
    }

    private Answer note(Browser browser) {
        return browser.post(page + "/consents")
                .field("purpose", "messages")
                .field("answer", "yes")
                .field("medium", "PHONE")
                .field("place", canaries.of("place"))
                .field("witness", canaries.of("witness"))
                .send();
    }

    private Answer search(Browser browser) {
        return browser.post("/applications/search")
                .field("name", canaries.of("names"))
                .send();
    }

    private Answer first(Browser browser) {
        return browser.post("/enrol")
                .field("preferred_name", canaries.of("preferred_name"))
                .send();
    }

    private Answer signIn(Browser browser) {
        return browser.post("/sign-in").field("contact", canaries.of("email")).send();
    }

    /** Every table but the demonstration's phone, which stays empty where real people are served. */
    private List<String> tables() {
        return db.sql("""
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                          and has_table_privilege(c.oid, 'select')
                          and format('%I.%I', n.nspname, c.relname) <> 'messaging.shown_letter'
                        order by 1
                        """).query(String.class).list();
    }
}
