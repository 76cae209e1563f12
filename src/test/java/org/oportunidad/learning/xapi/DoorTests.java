package org.oportunidad.learning.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.PAULA;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Who comes in, in which version, in which syntax. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class DoorTests {

    private static final String STATEMENT =
            "{\"actor\":{\"mbox\":\"mailto:a@b.org\"},\"verb\":{\"id\":\"a:b\"},\"object\":{\"id\":\"a:b\"}}";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    Screen screen;

    private XapiProgram program;

    @BeforeEach
    void aProgram() {
        program = XapiProgram.madeBy(screen.as(PAULA), "WRITE", "READ", "STATE", "PROFILE");
    }

    @Test
    void onlyWhoIsKnownComesIn() {
        for (var header : List.of("", "Basic x", "Bearer x", XapiProgram.basic("nobody", "secret"), "Basic \u00e9")) {
            var answer = program.with("Authorization", header).get("/statements");
            assertThat(answer.status()).as(header).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        }
        assertThat(screen.as(PAULA).get("/xapi/statements").status()).isEqualTo(401);
    }

    @Test
    void anybodyMayAskWhichVersionsAreSpoken() {
        var about = screen.anybody().get("/xapi/about");

        assertThat(about.status()).isEqualTo(200);
        assertThat(about.body()).isEqualTo("{\"version\":[\"1.0.3\",\"2.0.0\"]}");
    }

    @Test
    void aVersionIsNeededAndAnswered() {
        for (var version :
                Map.of("1.0", "1.0.3", "1.0.2", "1.0.3", "2.0.0", "2.0.0").entrySet()) {
            var answer =
                    program.with("X-Experience-API-Version", version.getKey()).get("/statements", "limit", "1");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("X-Experience-API-Version")).isEqualTo(version.getValue());
        }
        for (var version : List.of("", "0.95", "1.1", "3.0.0")) {
            assertThat(program.with("X-Experience-API-Version", version)
                            .get("/statements")
                            .status())
                    .as(version)
                    .isEqualTo(400);
        }
    }

    @Test
    void aProgramDoesWhatItMay() {
        var writer = XapiProgram.madeBy(screen.as(PAULA), "WRITE");
        var reader = XapiProgram.madeBy(screen.as(PAULA), "READ");
        var own = XapiProgram.madeBy(screen.as(PAULA), "WRITE", "READ_OWN");
        var theirs = "{\"mbox\":\"mailto:" + UUID.randomUUID() + "@example.org\"}";
        var id = UUID.randomUUID().toString();
        writer.store(STATEMENT
                .replace("{\"mbox\":\"mailto:a@b.org\"}", theirs)
                .replaceFirst("\\{", "{\"id\":\"" + id + "\","));
        own.store(STATEMENT.replace("{\"mbox\":\"mailto:a@b.org\"}", theirs));

        assertThat(writer.get("/statements").status()).isEqualTo(403);
        assertThat(reader.post("/statements", STATEMENT).status()).isEqualTo(403);
        assertThat(reader.get("/activities/state", "activityId", "a:b", "agent", theirs)
                        .status())
                .isEqualTo(403);
        assertThat(reader.get("/statements", "agent", theirs).body()).contains(id);
        assertThat(own.get("/statements", "agent", theirs).body())
                .contains("mailto")
                .doesNotContain(id);
        assertThat(own.get("/statements", "statementId", id).status()).isEqualTo(404);
    }

    @Test
    void whoMayReadItsOwnReadsNotWhatOthersSaidAboutIt() {
        var own = XapiProgram.madeBy(screen.as(PAULA), "WRITE", "READ_OWN");
        var other = XapiProgram.madeBy(screen.as(PAULA), "WRITE");
        var id = UUID.randomUUID().toString();
        var somebody = "mailto:" + UUID.randomUUID() + "@example.org";
        own.store(STATEMENT.replaceFirst("\\{", "{\"id\":\"" + id + "\","));
        other.store("""
                {"actor":{"mbox":"%s"},"verb":{"id":"http://example.org/commented"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(somebody, id));

        assertThat(own.get("/statements").body()).contains(id).doesNotContain(somebody);
    }

    @Test
    void aFormMayStandForAnyRequestOfTheFirstVersion() {
        var id = UUID.randomUUID().toString();
        var put = form("PUT", "statementId", id, "content", STATEMENT);
        var get = form("GET", "statementId", id);

        assertThat(put.status()).as(put.body()).isEqualTo(204);
        assertThat(get.body()).contains(id);
        assertThat(form("PUT", "statementId", id).status())
                .as("without content")
                .isEqualTo(400);
        assertThat(form("PUT&x=y", "statementId", id, "content", STATEMENT).status())
                .isEqualTo(400);
        assertThat(program.with("Content-Type", FORM)
                        .send(HttpMethod.POST, URI.create("/xapi/statements?method=GET"), new byte[0])
                        .status())
                .as("in the second version")
                .isEqualTo(400);
    }

    @Test
    void aHeadIsAnsweredAsAGet() {
        var answer = program.send(HttpMethod.HEAD, URI.create("/xapi/statements?limit=1"), new byte[0]);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    /** Credentials in the form, as a page of another site would send them. */
    private Answer form(String method, String... fields) {
        var body = new StringBuilder(
                "X-Experience-API-Version=1.0.3&Authorization=" + XapiProgram.encoded(program.authorization()));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(XapiProgram.encoded(fields[i + 1]));
        }
        return screen.anybody()
                .bare(
                        HttpMethod.POST,
                        URI.create("/xapi/statements?method=" + method),
                        Map.of("Content-Type", FORM),
                        body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
