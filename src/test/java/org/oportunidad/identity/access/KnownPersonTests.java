package org.oportunidad.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Pages of errors are hers too: they know who is signed in, and leaving from them signs her out. */
@ModuleTest
class KnownPersonTests {

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-address", "/no/such/address.php", "/staff", "/certificates/"})
    void aMissingAddressKeepsHerMenuAndItsExitSignsHerOut(String address) {
        var rosa = screen.as(Cast.ROSA);

        var missing = rosa.get(address);

        assertThat(missing.status()).isIn(404, 200);
        assertThat(missing.fragment(".tabs").select("a")).isNotEmpty();
        assertThat(missing.html().select("a[href='/sign-in']")).isEmpty();
        var form = missing.fragment("form[action='/sign-out']:has([name=exit])");
        assertThat(form.select("[name=_csrf]").attr("value")).isNotEmpty();
        rosa.post("/sign-out").field("exit", "yes").send();
        assertThat(rosa.get("/home").location()).startsWith("/sign-in");
    }

    @Test
    void anAddressThatNoBrowserSendsIsAPageOfHersToo() {
        var rosa = screen.as(Cast.ROSA);

        var refused = rosa.bare(HttpMethod.PATCH, "/home", Map.of());

        assertThat(refused.status()).isGreaterThanOrEqualTo(400).isLessThan(500);
    }

    @Test
    void aLockedPhoneIsNobodysAlsoOnAPageOfAnError() {
        var rosa = screen.as(cast.account(Cast.ROSA), SessionKind.OWN);
        clock.advance(Duration.ofMinutes(11));

        var missing = rosa.get("/no-such-address");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.html().select(".tabs")).isEmpty();
    }

    @Test
    void aStrangerSeesThePublicPage() {
        var missing = screen.anybody().get("/no-such-address");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.html().select("a[href='/sign-in']")).isNotEmpty();
    }
}
