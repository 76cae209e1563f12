package org.oportunidad.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.ALL;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.Statements;
import org.oportunidad.platform.access.ForClients;
import org.oportunidad.platform.access.Open;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route says whose it is, and looking changes nothing. */
@ModuleTest
class RoutesTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Screen screen;

    @Test
    void everyRouteHasAnAccessRule() {
        var without = routes.getHandlerMethods().values().stream()
                .filter(route -> !hasRule(route))
                .map(HandlerMethod::toString)
                .toList();

        assertThat(routes.getHandlerMethods()).isNotEmpty();
        assertThat(without).isEmpty();
    }

    @Test
    void noRouteIsBothOpenAndNamed() {
        var both = routes.getHandlerMethods().values().stream()
                .filter(route -> route.hasMethodAnnotation(Open.class) && route.hasMethodAnnotation(AllowedTo.class))
                .map(HandlerMethod::toString)
                .toList();

        assertThat(both).isEmpty();
    }

    @Test
    void looksOfIdentityWriteNothing() {
        for (var person : ALL) {
            var browser = screen.as(person);
            for (var path :
                    List.of("/home", "/account", "/step-up", "/staff", "/staff/invitations", "/audit", "/demo")) {
                var look = Statements.during(() -> browser.get(path));
                assertThat(look.writes()).as(person.name() + " " + path).isEmpty();
                assertThat(look.answer().status())
                        .as(person.name() + " " + path)
                        .isIn(200, 404);
            }
        }
    }

    @Test
    void aRouteOfOthersLooksLikeAMissingAddress() {
        var rosa = screen.as(ALL.getFirst());

        var denied = rosa.get("/staff");
        var missing = rosa.get("/no-such-address");

        assertThat(denied.status()).isEqualTo(404);
        assertThat(denied.title()).isEqualTo(missing.title());
        assertThat(denied.fragment("main").text())
                .isEqualTo(missing.fragment("main").text());
    }

    @Test
    void anExpiredSessionSendsAFragmentToSignIn() {
        var answer = screen.anybody().fragment("/home");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("HX-Redirect")).isEqualTo("/sign-in?next=%2Fhome");
    }

    private static boolean hasRule(HandlerMethod route) {
        return Stream.of(Open.class, AllowedTo.class, ForClients.class)
                .anyMatch(rule -> AnnotatedElementUtils.hasAnnotation(route.getMethod(), rule)
                        || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), rule));
    }
}
