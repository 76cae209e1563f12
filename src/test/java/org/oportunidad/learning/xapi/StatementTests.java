package org.oportunidad.learning.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.PAULA;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.Statements;
import org.oportunidad.learning.xapi.rules.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Statements stored, found and taken back, as a program sees it. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class StatementTests {

    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    @Autowired
    Screen screen;

    private XapiProgram program;
    private String who;
    private String unit;

    @BeforeEach
    void somebodyAndSomething() {
        program = XapiProgram.madeBy(screen.as(PAULA), "WRITE", "READ", "DEFINE");
        who = "{\"mbox\":\"mailto:" + UUID.randomUUID() + "@example.org\"}";
        unit = "https://example.org/units/" + UUID.randomUUID();
    }

    @Test
    void aStoredStatementComesBackWithWhatTheStoreKnowsOfIt() {
        var id = UUID.randomUUID().toString();
        var put = program.put("/statements", statement(""), "statementId", id);

        var answer = program.get("/statements", "statementId", id);

        assertThat(put.status()).isEqualTo(204);
        var statement = Json.read(answer.bytes());
        assertThat(statement.path("actor").toString()).isEqualTo(who);
        assertThat(statement.path("stored").stringValue())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.]\\d{3}Z");
        assertThat(statement.path("timestamp")).isEqualTo(statement.path("stored"));
        assertThat(statement.path("version").stringValue()).isEqualTo("2.0.0");
        assertThat(statement.path("authority").path("account").path("name").stringValue())
                .isNotEmpty();
        assertThat(answer.header("Last-Modified")).isNotEmpty();
        assertThat(answer.header("X-Experience-API-Version")).isEqualTo("2.0.0");
        assertThat(answer.header("X-Experience-API-Consistent-Through")).isNotEmpty();
    }

    @Test
    void theSameStatementAgainIsTakenAndAnotherWithItsIdIsNot() {
        var id = "\"id\":\"" + UUID.randomUUID() + "\"";
        program.store(statement(id));

        assertThat(program.post("/statements", statement(id)).status()).isEqualTo(200);
        assertThat(program.post("/statements", statement(id + ",\"result\":{\"success\":true}"))
                        .status())
                .isEqualTo(409);
        assertThat(found("agent", who)).hasSize(1);
    }

    @Test
    void aBatchIsStoredWholeOrNotAtAll() {
        var good = statement("");
        var answer = program.post("/statements", "[" + good + "," + good.replace("\"verb\"", "\"verbs\"") + "]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Json.read(answer.bytes()).path("error").stringValue()).contains("verbs");
        assertThat(found("agent", who)).isEmpty();
    }

    @Test
    void statementsAreFoundByEverythingThatTheyName() {
        var registration = UUID.randomUUID().toString();
        var teacher = "{\"mbox\":\"mailto:" + UUID.randomUUID() + "@example.org\"}";
        program.store(statement("\"context\":{\"registration\":\"" + registration + "\",\"instructor\":" + teacher
                + ",\"contextActivities\":{\"parent\":{\"id\":\"" + unit + "/parent\"}}}"));

        assertThat(found("agent", who)).hasSize(1);
        assertThat(found("activity", unit)).hasSize(1);
        assertThat(found("registration", registration)).hasSize(1);
        assertThat(found("agent", who, "verb", "http://adlnet.gov/expapi/verbs/completed"))
                .hasSize(1);
        assertThat(found("agent", who, "verb", "http://adlnet.gov/expapi/verbs/failed"))
                .isEmpty();
        assertThat(found("agent", teacher)).isEmpty();
        assertThat(found("agent", teacher, "related_agents", "true")).hasSize(1);
        assertThat(found("activity", unit + "/parent")).isEmpty();
        assertThat(found("activity", unit + "/parent", "related_activities", "true"))
                .hasSize(1);
    }

    @Test
    void aStatementAboutAnotherIsFoundByWhatTheOtherNamesWhicheverCameFirst() {
        var id = UUID.randomUUID().toString();
        program.store(about(id, "http://adlnet.gov/expapi/verbs/commented"));
        program.store(statement("\"id\":\"" + id + "\""));
        program.store(about(id, "http://adlnet.gov/expapi/verbs/commented"));

        assertThat(found("activity", unit)).hasSize(3);
    }

    @Test
    void aStatementTakenBackIsGoneButCanBeAskedFor() {
        var id = UUID.randomUUID().toString();
        program.store(statement("\"id\":\"" + id + "\""));
        program.store(about(id, VOIDED));

        assertThat(program.get("/statements", "statementId", id).status()).isEqualTo(404);
        assertThat(program.get("/statements", "voidedStatementId", id).status()).isEqualTo(200);
        assertThat(found("activity", unit))
                .extracting(found -> found.path("verb").path("id").stringValue())
                .containsExactly(VOIDED);
    }

    @Test
    void whatTakesBackCannotBeTakenBack() {
        var id = UUID.randomUUID().toString();
        var voiding = UUID.randomUUID().toString();
        program.store(statement("\"id\":\"" + id + "\""));
        program.store(about(id, VOIDED).replaceFirst("\\{", "{\"id\":\"" + voiding + "\","));
        program.store(about(voiding, VOIDED));

        assertThat(program.get("/statements", "statementId", voiding).status()).isEqualTo(200);
        assertThat(program.get("/statements", "statementId", id).status()).isEqualTo(404);
    }

    @Test
    void theRestIsFollowedToTheEndWithoutGapsInBothOrders() {
        for (int i = 0; i < 7; i++) {
            program.store("[" + statement("") + "," + statement("") + "]");
        }
        for (var ascending : List.of("true", "false")) {
            var stored = new ArrayList<String>();
            var answer = program.get("/statements", "agent", who, "limit", "4", "ascending", ascending);
            while (true) {
                var page = Json.read(answer.bytes());
                page.path("statements").forEach(s -> stored.add(s.path("id").stringValue()));
                var more = page.path("more").stringValue();
                if (more.isEmpty()) {
                    break;
                }
                answer = program.send(HttpMethod.GET, URI.create(more), new byte[0]);
            }
            assertThat(stored).hasSize(14).doesNotHaveDuplicates();
        }
    }

    @Test
    void sinceAndUntilCutTheLogWhereTheySay() {
        program.store(statement(""));
        var stored = found("agent", who).getFirst().path("stored").stringValue();

        assertThat(found("agent", who, "since", stored)).isEmpty();
        assertThat(found("agent", who, "until", stored)).hasSize(1);
        for (var before : List.of("2000-01-01T00:00:00Z", "0001-01-01T00:00:00Z")) {
            assertThat(found("agent", who, "since", before, "ascending", "true"))
                    .hasSize(1);
        }
        assertThat(found("agent", who, "until", "0001-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void idsAloneOrOneLanguageAreGivenOnDemand() {
        var definition = ",\"definition\":{\"name\":{\"es\":\"Costos\",\"en\":\"Costs\"}}";
        program.store(statement("").replace(unit + "\"", unit + "\"" + definition));

        var ids = found("agent", who, "format", "ids").getFirst();
        var answer = program.with("Accept-Language", "en-US, es;q=0.5")
                .get("/statements", "agent", who, "format", "canonical");

        assertThat(ids.path("object").toString()).isEqualTo("{\"id\":\"" + unit + "\"}");
        assertThat(answer.body()).contains("Costs").doesNotContain("Costos");
    }

    @Test
    void whatIsKnownOfAnActivityGrows() {
        program.store(statement("").replace(unit + "\"", unit + "\",\"definition\":{\"name\":{\"es\":\"Costos\"}}"));
        program.store(statement("").replace(unit + "\"", unit + "\",\"definition\":{\"name\":{\"en\":\"Costs\"}}"));

        var activity = program.get("/activities", "activityId", unit);

        assertThat(activity.body()).contains("Costos", "Costs");
    }

    @Test
    void aPersonIsWhoeverHasTheIdentifier() {
        var named = who.replace("}", ",\"name\":\"Rosa\"}");
        program.store(statement("").replace(who, named));

        var person = Json.read(program.get("/agents", "agent", who).bytes());

        assertThat(person.path("objectType").stringValue()).isEqualTo("Person");
        assertThat(person.path("name").path(0).stringValue()).isEqualTo("Rosa");
    }

    @Test
    void parametersThatTheStandardDoesNotNameAreRefused() {
        for (var name : List.of("agents", "Verb", "statementid")) {
            assertThat(program.get("/statements", name, "a:b").status())
                    .as(name)
                    .isEqualTo(400);
        }
        assertThat(program.get("/statements", "limit", "-1").status()).isEqualTo(400);
        assertThat(program.get("/statements", "agent", "{").status()).isEqualTo(400);
        assertThat(program.get("/statements", "statementId", UUID.randomUUID().toString(), "limit", "1")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void readingTheLogChangesNothing() {
        program.store(statement(""));
        for (var parameters : List.of(new String[] {}, new String[] {"agent", who, "format", "canonical"})) {
            var look = Statements.during(() -> program.get("/statements", parameters));
            assertThat(look.writes()).isEmpty();
        }
    }

    private List<JsonNode> found(String... parameters) {
        var answer = program.get("/statements", parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.bytes()).path("statements").valueStream().toList();
    }

    private String statement(String more) {
        return "{" + (more.isEmpty() ? "" : more + ",") + "\"actor\":" + who
                + ",\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/completed\"},\"object\":{\"id\":\"" + unit
                + "\"}}";
    }

    private String about(String id, String verb) {
        return "{\"actor\":" + who + ",\"verb\":{\"id\":\"" + verb
                + "\"},\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + id + "\"}}";
    }
}
