package org.oportunidad.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.Role;
import org.oportunidad.kit.AllRoutes;
import org.oportunidad.kit.AllRoutes.Route;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every route × every role: who may not come in finds a missing address, and nobody comes in where the model of this
 * test does not let her. What is whose inside a route (own, same cohort, other) is compared by {@link RelationsTests}.
 */
@ModuleTest
class AccessMatrixTests {

    @Autowired
    AllRoutes routes;

    @Autowired
    Screen screen;

    /** Below which address whose work begins; the longest address that fits counts. */
    private static final Map<String, Set<Role>> MODEL = Map.ofEntries(
            Map.entry("/account", everybody()),
            Map.entry("/account/passkeys", everybody()),
            Map.entry("/admissions", EnumSet.of(Role.COORDINATOR)),
            Map.entry("/agenda", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/applications", EnumSet.of(Role.COORDINATOR)),
            Map.entry("/assisted", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/audiences", EnumSet.of(Role.COORDINATOR)),
            Map.entry("/audit", EnumSet.of(Role.AUDITOR)),
            Map.entry("/authoring", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/authoring-archives", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/baseline", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/broadcasts", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR, Role.ADMINISTRATOR)),
            Map.entry("/call-tasks", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/calls", EnumSet.of(Role.COORDINATOR)),
            Map.entry("/caseload", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/caseloads", EnumSet.of(Role.COORDINATOR)),
            Map.entry("/covers", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/support-figures", EnumSet.of(Role.COORDINATOR, Role.MONITORING)),
            Map.entry("/certificates/mine", EnumSet.of(Role.PARTICIPANT)),
            Map.entry(
                    "/certificates/{code}/document", EnumSet.of(Role.PARTICIPANT, Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/certificates/{code}/name", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/channels", EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR)),
            Map.entry("/closing", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/cohorts", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/conversations", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/course-media", everybody()),
            Map.entry("/courses", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/curricula", EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR)),
            Map.entry("/duplicates", EnumSet.of(Role.COORDINATOR)),
            Map.entry("/evidence/releases", EnumSet.of(Role.COORDINATOR, Role.MONITORING)),
            Map.entry("/focal-points", EnumSet.of(Role.ADMINISTRATOR)),
            Map.entry("/home", everybody()),
            Map.entry("/imports", EnumSet.of(Role.COORDINATOR)),
            Map.entry("/instruments", EnumSet.of(Role.COORDINATOR, Role.MONITORING, Role.AUDITOR, Role.ADMINISTRATOR)),
            Map.entry("/item-figures", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR, Role.MONITORING)),
            Map.entry("/message-templates", EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR)),
            Map.entry("/messages", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/my-data", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/participants", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/offline/courses", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/offline/file", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/offline/files", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/offline/kept", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/offline/me", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/offline/ops", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/pause", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/pin", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/portfolio", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/protocols", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/recognitions", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/questions", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/record-clients", EnumSet.of(Role.ADMINISTRATOR)),
            Map.entry("/return-pack", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/reviews", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/route", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/route-changes", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/settings", EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR)),
            Map.entry("/staff", EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR)),
            Map.entry("/step-up", everybody()),
            Map.entry("/talk", EnumSet.of(Role.PARTICIPANT)),
            Map.entry("/talks", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/tasks", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/undelivered", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/visits", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/work", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)),
            Map.entry("/workshops", EnumSet.of(Role.FACILITATOR, Role.COORDINATOR)));

    /** Addresses that only whoever holds their own work may change from: exactly the coordinator, never wider. */
    private static final Set<String> COORDINATOR_ALONE = Set.of(
            "/participants/{handle}/erasure",
            "/participants/{handle}/block",
            "/participants/{handle}/export",
            "/participants/{handle}/export.json",
            "/cohorts/{id}/plan",
            "/cohorts/{id}/stage");

    @Test
    void noRouteLetsInWhomTheModelDoesNot() {
        var wide = named().stream()
                .filter(route -> !model(route.pattern()).containsAll(route.roles()))
                .map(Route::toString)
                .toList();

        assertThat(wide).isEmpty();
    }

    @Test
    void everyNamedAddressStandsInTheModel() {
        assertThat(named().stream()
                        .map(Route::pattern)
                        .filter(pattern -> model(pattern).isEmpty()))
                .isEmpty();
    }

    @Test
    void theRightsOverOneWomanAreTheCoordinators() {
        var wide = named().stream()
                .filter(route -> COORDINATOR_ALONE.contains(route.pattern()))
                .filter(route -> !route.roles().equals(EnumSet.of(Role.COORDINATOR)))
                .map(Route::toString)
                .toList();

        assertThat(wide).isEmpty();
    }

    @Test
    void noAddressOfTheModelIsOpen() {
        var open = routes.all().stream()
                .filter(Route::open)
                .map(Route::pattern)
                .filter(pattern -> !model(pattern).isEmpty())
                .toList();

        assertThat(open).isEmpty();
    }

    static Set<Role> model(String pattern) {
        return MODEL.entrySet().stream()
                .filter(entry -> pattern.equals(entry.getKey())
                        || pattern.startsWith(entry.getKey() + "/")
                        || pattern.startsWith(entry.getKey() + "."))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Set.of());
    }

    private static Set<Role> everybody() {
        return EnumSet.allOf(Role.class);
    }

    @Test
    void whomARouteDoesNotNameFindsAMissingAddress() {
        var let = new ArrayList<String>();
        for (var person : Cast.ALL) {
            var browser = screen.as(person);
            for (var route : named()) {
                if (!route.roles().contains(person.role())
                        && ask(browser, route).status() != 404) {
                    let.add(person.name() + " " + route);
                }
            }
        }
        assertThat(named()).isNotEmpty();
        assertThat(let).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        var browser = screen.anybody();

        var let = named().stream()
                .filter(route -> !ask(browser, route).location().startsWith("/sign-in"))
                .toList();

        assertThat(let).isEmpty();
    }

    private List<Route> named() {
        return routes.all().stream().filter(route -> !route.open()).toList();
    }

    private static Answer ask(Browser browser, Route route) {
        var path = route.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return route.method().equals("GET")
                ? browser.get(path)
                : browser.post(path).field("_method", route.method()).send();
    }
}
