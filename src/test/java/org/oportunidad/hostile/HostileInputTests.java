package org.oportunidad.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oportunidad.identity.Role;
import org.oportunidad.kit.AllRoutes;
import org.oportunidad.kit.AllRoutes.Route;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Answers;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Filled;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.World;
import org.oportunidad.platform.database.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every field of every form, every parameter of every address and every part of it takes whatever is sent: a clear error
 * or a clean acceptance, never a failure of ours and never what was sent as markup.
 *
 * <p>How much: {@code -Dhostile.texts=N} texts a field, else {@value #FEW}; {@code -Dlong=true} sends all in each.
 */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class HostileInputTests {

    private static final int FEW = 3;
    private static final int TEXTS =
            Integer.getInteger("hostile.texts", Boolean.getBoolean("long") ? Payloads.TEXTS.size() : FEW);

    /** They take away what the others need, her place before her record, so they come last. */
    private static final List<String> LAST = List.of(
            "DELETE /authoring/{course}/units/{unit}/{language}/quiz/questions/{question}",
            "DELETE /authoring/{course}/units/{unit}/{language}/ideas/{idea}",
            "DELETE /authoring/{course}/units/{unit}",
            "DELETE /authoring/{course}",
            "DELETE /curricula/{route}/{level}/draft/courses/{course}",
            "DELETE /curricula/{route}/{level}/draft",
            "/broadcasts/{id}/submission",
            "DELETE /broadcasts/{id}",
            "/talks/{request}/closing",
            "/talks/{request}/reopening",
            "/talks/{request}/release",
            "/talk/withdrawal",
            "/focal-points/{id}/end",
            "/undelivered/{message}/again",
            "/undelivered/{message}/closure",
            "/participants/{handle}/work-items/{item}/closure",
            "/participants/{handle}/contacts",
            "/participants/{handle}/journey/{move}",
            "/participants/{handle}/route-change/decision",
            "/participants/{handle}/route-change/offer",
            "/account/sessions/end",
            "/participants/{handle}/block",
            "/participants/{handle}/erasure",
            "/record-clients/{id}/closure",
            "/staff/{handle}/closure",
            "/workshops/{id}/cancellation");

    /**
     * Addresses of what this world has none of: no key, no version of a course that was published here, nobody invented, no
     * sign, no review to hide, no absence that is covered, no room or provider that calls by its word; and she has closed her
     * training.
     */
    private static final List<String> OF_NOTHING = List.of(
            "POST /account/passkeys/{key}/removal",
            "DELETE /authoring/{course}/versions/{number}",
            "POST /closing",
            "POST /webhooks/whatsapp",
            "POST /covers/{id}/end",
            "POST /demo/visits",
            "POST /participants/{handle}/tasks/{task}/reviews/{review}/hiding",
            "POST /rooms/{session}/{word}",
            "POST /reviews/{place}/{id}/decision");

    /** Shows its button whatever the secret is, so that looking tells nothing. */
    private static final String SAME_FOR_ALL = "/enter/{secret}";

    @Autowired
    AllRoutes routes;

    @Autowired
    World world;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    Databases databases;

    private World.Made made = new World.Made(nobody(), nobody(), Map.of());
    private int turn;

    private static World.Woman nobody() {
        return new World.Woman(
                new java.util.UUID(0, 0), new org.oportunidad.identity.AccountId(new java.util.UUID(0, 0)), "");
    }

    @BeforeEach
    void oneOfEverything() {
        made = world.make(Answers.ORDINARY);
    }

    /** What was accepted must not change what other tests rely on. */
    @AfterAll
    void settingsAreAsTheyWere() {
        var owner = JdbcClient.create(databases.owner().dataSource());
        List.of(
                        "programme.parameter_setting",
                        "programme.help_line_setting",
                        "platform.bucket",
                        "messaging.kill_switch",
                        "messaging.stop")
                .forEach(table -> owner.sql("delete from " + table).update());
    }

    @Test
    void everyFieldOfEveryFormTakesEverythingCalmly(CapturedOutput output) {
        var failures = new ArrayList<String>();
        var reached = new TreeSet<String>();
        var forms = forms();
        for (var route : writes()) {
            var known = forms.stream()
                    .filter(form -> matches(route.pattern(), form.action()))
                    .toList();
            var sent = known.isEmpty() ? List.of(unrendered(route)) : known;
            sent.forEach(form -> tryAll(route, form, failures, reached));
        }

        assertThat(failures).isEmpty();
        assertThat(writes().stream().map(Route::toString).filter(route -> !reached.contains(route)))
                .as("addresses that only said 404")
                .isSubsetOf(OF_NOTHING);
        assertThat(Payloads.marked(output)).isEmpty();
    }

    @Test
    void everyParameterOfEveryPageTakesEverythingCalmly(CapturedOutput output) {
        var failures = new ArrayList<String>();
        for (var route : routes.gets()) {
            var browser = browser(route);
            var parameters = new LinkedHashSet<>(route.parameters());
            parameters.addAll(List.of("lang", "page", "error", "_method"));
            for (var parameter : parameters) {
                for (var text : someTexts()) {
                    var answer = browser.copy().getWith(made.path(route.pattern()), parameter, text);
                    judge(route + " with " + parameter, text, answer, failures);
                }
            }
        }

        assertThat(failures).isEmpty();
        assertThat(Payloads.marked(output)).isEmpty();
    }

    @Test
    void everyPartOfEveryAddressTakesEverythingCalmly(CapturedOutput output) {
        var failures = new ArrayList<String>();
        for (var route : routes.all()) {
            if (!route.pattern().contains("{")) {
                continue;
            }
            var browser = browser(route);
            for (var text : someTexts()) {
                var answer = route.isGet()
                        ? browser.copy().get(route.pattern(), filled(route.pattern(), text))
                        : browser.copy()
                                .post(route.pattern(), filled(route.pattern(), text))
                                .field("_method", route.method())
                                .send();
                judge(route.toString(), text, answer, failures);
                if (answer.status() == 200
                        && text.contains(Payloads.MARK)
                        && !route.pattern().equals(SAME_FOR_ALL)) {
                    failures.add(route + " found something at an address that cannot be");
                }
            }
        }

        assertThat(failures).isEmpty();
        assertThat(Payloads.marked(output)).isEmpty();
    }

    @Test
    void filesThatAreNotWhatTheySayAreRefusedKindly(CapturedOutput output) {
        var call = made.path("/calls/{id}").substring("/calls/".length());
        var failures = new ArrayList<String>();
        Payloads.files().forEach((name, content) -> {
            var answer = screen.as(Cast.CARMEN).upload("/imports", name, content, "call", call);
            judge("POST /imports", name, answer, failures);
            if (answer.status() != 422
                    && !List.of("formula.csv", "../../" + Payloads.MARK + ".csv")
                            .contains(name)) {
                failures.add(name + " was taken: " + answer.status());
            }
        });

        assertThat(failures).isEmpty();
        assertThat(Payloads.marked(output)).isEmpty();
    }

    /** All fields at once, then one after the other, then missing and repeated. */
    private void tryAll(Route route, Filled form, List<String> failures, Set<String> reached) {
        for (var text : TEXTS == FEW ? someTexts() : Payloads.TEXTS) {
            var all = new LinkedHashMap<String, List<String>>();
            form.fields().forEach(field -> all.put(field, List.of(text)));
            send(route, form, all, text, failures, reached);
        }
        for (var field : form.fields()) {
            for (var text : someTexts()) {
                send(route, form, Map.of(field, List.of(text)), field + "=" + text, failures, reached);
            }
            send(route, form, Map.of(field, List.of()), field + " missing", failures, reached);
            var twice = new ArrayList<>(form.values().getOrDefault(field, List.of()));
            twice.addAll(List.of("second", Payloads.MARK));
            send(route, form, Map.of(field, twice), field + " repeated", failures, reached);
        }
        send(route, new Filled(form.action(), form.method(), Map.of()), Map.of(), "nothing", failures, reached);
        send(route, form, Map.of(), "what stands there", failures, reached);
    }

    private void send(
            Route route,
            Filled form,
            Map<String, List<String>> typed,
            String what,
            List<String> failures,
            Set<String> reached) {
        var values = new LinkedHashMap<>(typed);
        values.put("_method", List.of(route.method()));
        var answer = form.sendWith(browser(route), values);
        judge(route.toString(), what, answer, failures);
        if (answer.status() != 404) {
            reached.add(route.toString());
        }
    }

    private static void judge(String where, String what, Answer answer, List<String> failures) {
        var said = where + " given " + what.substring(0, Math.min(60, what.length())) + ": ";
        if (answer.status() >= 500) {
            failures.add(said + answer.status());
        } else if (answer.location().contains(Payloads.MARK)
                && !answer.location().startsWith("/sign-in?next=")) {
            failures.add(said + "what was sent is in the address " + answer.location());
        } else if (answer.header("Content-Type").startsWith("text/html")) {
            judgePage(said, answer, failures);
        }
    }

    private static void judgePage(String said, Answer answer, List<String> failures) {
        var html = answer.html();
        if (answer.title().contains(Payloads.MARK)) {
            failures.add(said + "what was sent is in the title");
        }
        if (html.select("script").stream().anyMatch(script -> script.data().contains(Payloads.MARK))
                || !html.select("img[src=x], [onerror], [onfocus], [autofocus][x], a[href^=javascript]")
                        .isEmpty()) {
            failures.add(said + "what was sent came back as markup");
        }
        if (html.select("[action*=" + Payloads.MARK + "]").stream()
                .anyMatch(form -> form.attr("action").startsWith("http"))) {
            failures.add(said + "a form leads elsewhere");
        }
    }

    /** The forms that the pages of everybody show. */
    private List<Filled> forms() {
        var forms = new ArrayList<Filled>();
        for (var browser : everybody()) {
            for (var route : routes.gets()) {
                var answer = browser.copy().get(made.path(route.pattern()));
                for (var form : answer.html().select("form[method=post][action]")) {
                    var filled = Filled.in(form, Map.of());
                    if (forms.stream().noneMatch(one -> one.isLike(filled))) {
                        forms.add(filled);
                    }
                }
            }
        }
        assertThat(forms).hasSizeGreaterThan(40);
        return forms;
    }

    private static boolean matches(String pattern, String address) {
        return PathPatternParser.defaultInstance
                .parse(pattern)
                .matches(PathContainer.parsePath(URI.create(address).getPath()));
    }

    private List<Browser> everybody() {
        assertThat(world.phone(made.her()).get("/home").status())
                .as("a second phone of hers")
                .isEqualTo(200);
        var begun = screen.anybody().at("10.55.1.1");
        begun.post("/enrol").field("preferred_name", "Rosa").send();
        var all = new ArrayList<>(
                List.of(screen.anybody(), begun, world.phone(made.her()), world.phone(made.classmate())));
        Cast.ALL.forEach(person -> all.add(screen.as(person)));
        all.add(screen.as(World.SARA));
        return all;
    }

    /** A form that no page of this world shows: the fields that its route names. */
    private Filled unrendered(Route route) {
        var values = new LinkedHashMap<String, List<String>>();
        route.parameters().forEach(name -> values.put(name, List.of("")));
        List.of("name", "code", "answer", "value").forEach(name -> values.putIfAbsent(name, List.of("")));
        return new Filled(made.path(route.pattern()), "post", values);
    }

    /** A few of the texts, other ones each time. */
    private List<String> someTexts() {
        var some = new ArrayList<String>();
        for (var i = 0; i < Math.min(TEXTS, Payloads.TEXTS.size()); i++) {
            some.add(Payloads.TEXTS.get(turn++ % Payloads.TEXTS.size()));
        }
        return some;
    }

    private List<Route> writes() {
        var writes = new ArrayList<>(routes.writes());
        writes.sort(java.util.Comparator.comparingInt(
                route -> Math.max(LAST.indexOf(route.pattern()), LAST.indexOf(route.toString()))));
        return writes;
    }

    /** Signed in a moment ago as somebody who may; the woman herself where the address is hers. */
    private Browser browser(Route route) {
        if (route.open()) {
            return screen.anybody().at("10.55.%d.%d".formatted(turn / 250 % 250, turn % 250));
        }
        if (route.pattern().startsWith("/talks")) {
            return screen.as(World.SARA);
        }
        if (route.roles().contains(Role.PARTICIPANT)) {
            return world.phone(made.her());
        }
        return Cast.ALL.stream()
                .filter(person -> route.roles().contains(person.role()))
                .max(java.util.Comparator.comparing(person -> person.role() == Role.COORDINATOR))
                .map(screen::as)
                .orElseThrow();
    }

    private static Object[] filled(String pattern, String text) {
        var variables = pattern.chars().filter(c -> c == '{').count();
        return java.util.stream.LongStream.range(0, variables)
                .mapToObj(i -> text)
                .toArray();
    }
}
