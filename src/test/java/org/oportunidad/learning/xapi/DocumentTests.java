package org.oportunidad.learning.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.PAULA;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** States and profiles: kept, merged, replaced only by who knows the version that is there. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class DocumentTests {

    @Autowired
    Screen screen;

    private XapiProgram program;
    private Map<String, String[]> places;

    @BeforeEach
    void aProgramAndPlaces() {
        program = XapiProgram.madeBy(screen.as(PAULA), "STATE", "PROFILE");
        var activity = "https://example.org/" + UUID.randomUUID();
        var agent = "{\"mbox\":\"mailto:" + UUID.randomUUID() + "@example.org\"}";
        places = Map.of(
                "/activities/state",
                new String[] {"stateId", "bookmark", "activityId", activity, "agent", agent},
                "/activities/profile",
                new String[] {"profileId", "bookmark", "activityId", activity},
                "/agents/profile",
                new String[] {"profileId", "bookmark", "agent", agent});
    }

    @ParameterizedTest
    @ValueSource(strings = {"/activities/state", "/activities/profile", "/agents/profile"})
    void postsAreMergedNameByName(String path) {
        assertThat(program.post(path, "{\"a\":1,\"b\":{\"c\":1}}", at(path)).status())
                .isEqualTo(204);
        assertThat(program.post(path, "{\"b\":2}", at(path)).status()).isEqualTo(204);

        var document = program.get(path, at(path));

        assertThat(document.body()).isEqualTo("{\"a\":1,\"b\":2}");
        assertThat(document.header("ETag")).matches("\"[0-9a-f]{40}\"");
        assertThat(document.header("Last-Modified")).isNotEmpty();
        assertThat(program.post(path, "[1]", at(path)).status()).isEqualTo(400);
        assertThat(program.with("Content-Type", "text/plain")
                        .post(path, "x", at(path))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/activities/state", "/activities/profile", "/agents/profile"})
    void onlyWhoKnowsTheVersionReplacesIt(String path) {
        program.post(path, "{\"a\":1}", at(path));
        var tag = program.get(path, at(path)).header("ETag");

        assertThat(program.put(path, "{\"a\":2}", at(path)).status()).isEqualTo(409);
        assertThat(program.with("If-None-Match", "*")
                        .put(path, "{\"a\":2}", at(path))
                        .status())
                .isEqualTo(412);
        assertThat(program.with("If-Match", "\"other\"")
                        .put(path, "{\"a\":2}", at(path))
                        .status())
                .isEqualTo(412);
        assertThat(program.get(path, at(path)).body()).isEqualTo("{\"a\":1}");
        assertThat(program.with("If-Match", tag)
                        .put(path, "{\"a\":2}", at(path))
                        .status())
                .isEqualTo(204);
        assertThat(program.with("If-Match", tag).delete(path, at(path)).status())
                .isEqualTo(412);
        assertThat(program.delete(path, at(path)).status()).isEqualTo(204);
        assertThat(program.get(path, at(path)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/activities/state", "/activities/profile", "/agents/profile"})
    void namesAreListedSinceAMoment(String path) {
        program.post(path, "{}", at(path));
        var place = at(path);
        var all = Arrays.copyOfRange(place, 2, place.length);

        assertThat(program.get(path, all).body()).isEqualTo("[\"bookmark\"]");
        assertThat(program.get(path, with(all, "since", "2099-01-01T00:00:00Z")).body())
                .isEqualTo("[]");
        assertThat(program.get(path, with(all, "since", "soon")).status()).isEqualTo(400);
        assertThat(program.get(path, "x", "y").status()).isEqualTo(400);
    }

    @Test
    void aDocumentOfAnyKindIsKeptAsItIs() {
        var path = "/activities/state";
        program.with("Content-Type", "image/svg+xml").put(path, "<svg/>", at(path));

        var look = Statements.during(() -> program.get(path, at(path)));

        assertThat(look.answer().body()).isEqualTo("<svg/>");
        assertThat(look.answer().header("Content-Type")).startsWith("image/svg+xml");
        assertThat(look.writes()).isEmpty();
        assertThat(program.with("Content-Type", "image")
                        .put(path, "x", at(path))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void statesOfARegistrationAreDeletedTogether() {
        var path = "/activities/state";
        var registration = UUID.randomUUID().toString();
        program.post(path, "{}", at(path));
        program.post(path, "{}", with(at(path), "registration", registration));
        var place = at(path);
        var all = Arrays.copyOfRange(place, 2, place.length);

        assertThat(program.delete(path, with(all, "registration", registration)).status())
                .isEqualTo(204);

        assertThat(program.get(path, with(at(path), "registration", registration))
                        .status())
                .isEqualTo(404);
        assertThat(program.get(path, at(path)).status()).isEqualTo(200);
    }

    @Test
    void theFirstVersionLetsStatesBeReplacedButNoProfiles() {
        var old = program.with("X-Experience-API-Version", "1.0.3");
        old.put("/activities/state", "{}", at("/activities/state"));

        assertThat(old.put("/activities/state", "{\"a\":1}", at("/activities/state"))
                        .status())
                .isEqualTo(204);
        assertThat(old.put("/agents/profile", "{}", at("/agents/profile")).status())
                .isEqualTo(400);
    }

    private String[] at(String path) {
        return places.getOrDefault(path, new String[] {});
    }

    private static String[] with(String[] parameters, String name, String value) {
        var more = Arrays.copyOf(parameters, parameters.length + 2);
        more[parameters.length] = name;
        more[parameters.length + 1] = value;
        return more;
    }
}
