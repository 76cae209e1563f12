package org.oportunidad.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.oportunidad.identity.Role;
import org.oportunidad.kit.AllRoutes;
import org.oportunidad.kit.AllRoutes.Route;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Answers;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.World;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every route × role × relation, with the address of one real woman, her group and her certificate: it is there for whom
 * the model of this test says, and missing for everybody else.
 */
@ModuleTest
@TestInstance(Lifecycle.PER_CLASS)
class RelationsTests {

    /** How somebody stands to the woman of this test. */
    enum Relation {
        HERSELF(Role.PARTICIPANT),
        HER_CLASSMATE(Role.PARTICIPANT),
        HER_FACILITATOR(Role.FACILITATOR),
        A_FACILITATOR_OF_OTHERS(Role.FACILITATOR),
        A_FOCAL_POINT(Role.FACILITATOR),
        COORDINATOR(Role.COORDINATOR),
        MONITORING(Role.MONITORING),
        AUDITOR(Role.AUDITOR),
        ADMINISTRATOR(Role.ADMINISTRATOR);

        private final Role role;

        Relation(Role role) {
            this.role = role;
        }
    }

    private static final Set<Relation> WHO_CARES_FOR_HER = Set.of(Relation.HER_FACILITATOR, Relation.COORDINATOR);

    /** Below these addresses a role is not enough. */
    private static final Map<String, Set<Relation>> BELOW = Map.ofEntries(
            Map.entry("/participants/{handle}", WHO_CARES_FOR_HER),
            Map.entry("/cohorts/{id}", WHO_CARES_FOR_HER),
            Map.entry("/workshops/{id}", WHO_CARES_FOR_HER),
            Map.entry("/workshops/sections/{id}", WHO_CARES_FOR_HER),
            Map.entry("/workshops/sessions/{id}", WHO_CARES_FOR_HER),
            Map.entry("/agenda/sessions/{id}", Set.of(Relation.HERSELF)),
            Map.entry(
                    "/certificates/{code}/document",
                    Set.of(Relation.HERSELF, Relation.HER_FACILITATOR, Relation.COORDINATOR)),
            Map.entry("/certificates/{code}/name", Set.of(Relation.HERSELF)),
            Map.entry("/portfolio/{task}/files/{hash}", Set.of(Relation.HERSELF)),
            Map.entry("/portfolio/{task}/reviews/{number}", Set.of(Relation.HERSELF)),
            Map.entry(
                    "/broadcasts/{id}", Set.of(Relation.HER_FACILITATOR, Relation.COORDINATOR, Relation.ADMINISTRATOR)),
            Map.entry("/call-tasks/{task}", WHO_CARES_FOR_HER),
            Map.entry("/conversations/{contact}", WHO_CARES_FOR_HER),
            Map.entry("/messages/{message}/file", Set.of(Relation.HERSELF)),
            Map.entry("/talks", Set.of(Relation.A_FOCAL_POINT)),
            Map.entry("/undelivered/{message}", WHO_CARES_FOR_HER));

    /** Addresses of things that the world has none of: missing for everybody. */
    private static final Set<String> OF_NOTHING = Set.of(
            "/account/sessions/{session}/end",
            "/account/passkeys/{key}/removal",
            "/conversations/{contact}/media/{said}",
            "/conversations/{contact}/woman",
            "/covers/{id}/end",
            "/duplicates/merges/{id}/undoing");

    @Autowired
    AllRoutes routes;

    @Autowired
    World world;

    @Autowired
    Screen screen;

    private World.Made made = new World.Made(nobody(), nobody(), Map.of());

    private static World.Woman nobody() {
        return new World.Woman(
                new java.util.UUID(0, 0), new org.oportunidad.identity.AccountId(new java.util.UUID(0, 0)), "");
    }

    @BeforeAll
    void oneWomanWithHerGroupAndHerCertificate() {
        made = world.make(Answers.ORDINARY);
    }

    @Test
    void everyPageIsThereExactlyForWhomTheModelSays() {
        var different = new ArrayList<String>();
        browsers()
                .forEach((relation, browser) -> named(true).forEach(route -> {
                    var there = browser.copy().get(made.path(route.pattern())).status() != 404;
                    if (there != mayCome(relation, route)) {
                        different.add(relation + (there ? " comes to " : " does not come to ") + route);
                    }
                }));

        assertThat(different).isEmpty();
    }

    @Test
    void nobodyChangesWhatIsNotHersToChange() {
        var changed = new ArrayList<String>();
        browsers()
                .forEach((relation, browser) -> named(false).forEach(route -> {
                    if (!mayCome(relation, route) && send(browser.copy(), route).status() != 404) {
                        changed.add(relation + " at " + route);
                    }
                }));

        assertThat(changed).isEmpty();
        assertThat(screen.as(Cast.CARMEN)
                        .get(made.path("/participants/{handle}"))
                        .status())
                .as("she is still there")
                .isEqualTo(200);
    }

    @Test
    void theModelNamesNoAddressThatDoesNotExist() {
        var patterns = routes.all().stream().map(Route::pattern).toList();

        assertThat(BELOW.keySet()).allMatch(below -> patterns.stream().anyMatch(pattern -> isBelow(pattern, below)));
        assertThat(patterns).containsAll(OF_NOTHING);
    }

    private List<Route> named(boolean gets) {
        var named = routes.all().stream()
                .filter(route -> !route.open() && route.isGet() == gets && !OF_NOTHING.contains(route.pattern()))
                .toList();
        assertThat(named).hasSizeGreaterThan(30);
        return named;
    }

    private static boolean mayCome(Relation relation, Route route) {
        return AccessMatrixTests.model(route.pattern()).contains(relation.role)
                && route.roles().contains(relation.role)
                && BELOW.entrySet().stream()
                        .filter(entry -> isBelow(route.pattern(), entry.getKey()))
                        .allMatch(entry -> entry.getValue().contains(relation));
    }

    private static boolean isBelow(String pattern, String address) {
        return pattern.equals(address) || pattern.startsWith(address + "/") || pattern.startsWith(address + ".");
    }

    private Map<Relation, Browser> browsers() {
        var browsers = new LinkedHashMap<Relation, Browser>();
        browsers.put(Relation.HERSELF, world.phone(made.her()));
        browsers.put(Relation.HER_CLASSMATE, world.phone(made.classmate()));
        browsers.put(Relation.HER_FACILITATOR, screen.as(Cast.INES));
        browsers.put(Relation.A_FACILITATOR_OF_OTHERS, screen.as(World.OLGA));
        browsers.put(Relation.A_FOCAL_POINT, screen.as(World.SARA));
        browsers.put(Relation.COORDINATOR, screen.as(Cast.CARMEN));
        browsers.put(Relation.MONITORING, screen.as(Cast.VALERIA));
        browsers.put(Relation.AUDITOR, screen.as(Cast.LUCIA));
        browsers.put(Relation.ADMINISTRATOR, screen.as(Cast.PAULA));
        return browsers;
    }

    private Answer send(Browser browser, Route route) {
        return browser.post(made.path(route.pattern()))
                .field("_method", route.method())
                .send();
    }
}
