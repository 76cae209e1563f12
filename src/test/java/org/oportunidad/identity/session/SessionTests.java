package org.oportunidad.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.Cast.ROSA;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Signed-in browsers: what a look costs, how they end. */
@ModuleTest
class SessionTests {

    @Autowired
    Screen screen;

    @Test
    void aLookCostsOneSelectAndNoWrite() {
        var browser = screen.as(ROSA);

        var look = Statements.during(() -> browser.get("/no-such-address"));

        assertThat(look.answer().status()).isEqualTo(404);
        assertThat(look.sql()).hasSize(1);
    }

    @Test
    void aVisitorWithoutSessionCostsNothing() {
        var look = Statements.during(() -> screen.anybody().get("/no-such-address"));

        assertThat(look.sql()).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteIsRefusedWhateverItsToken() {
        var answer = screen.as(INES)
                .post("/sign-out")
                .header("Origin", "https://elsewhere.example")
                .send();

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aFormWithoutTokenIsRefused() {
        assertThat(screen.as(INES).bare(HttpMethod.POST, "/sign-out", Map.of()).status())
                .isEqualTo(403);
    }
}
