package org.oportunidad.referral.trained;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrator says who was trained. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class FocalPointsTests {

    @Autowired
    Screen screen;

    @Autowired
    Accounts accounts;

    @Autowired
    Cast cast;

    @Test
    void whoIsNamedHearsAndWhoIsNoLongerNamedDoesNot() {
        var name = "Delia " + Ids.handle();
        var account = accounts.openStaff(name, "es", Set.of(Role.FACILITATOR));
        var paula = screen.as(Cast.PAULA);
        assertThat(talks(account)).isEqualTo(404);

        for (var again = 0; again < 2; again++) {
            assertThat(paula.post("/focal-points")
                            .field("who", account.value())
                            .field("on", "2025-05-06")
                            .send()
                            .location())
                    .isEqualTo("/focal-points");
        }

        var page = paula.get("/focal-points");
        assertThat(page.html().select("section").stream()
                        .filter(section -> section.text().contains(name)))
                .hasSize(1);
        assertThat(page.text()).contains("6 de mayo de 2025");
        assertThat(talks(account)).isEqualTo(200);

        var end = page.html().select("section").stream()
                .filter(section -> section.text().contains(name))
                .findFirst()
                .orElseThrow()
                .selectFirst("form")
                .attr("action");
        assertThat(paula.post(end).send().location()).isEqualTo("/focal-points");
        assertThat(paula.post(end).send().location()).isEqualTo("/focal-points");
        assertThat(talks(account)).isEqualTo(404);
        assertThat(screen.as(Cast.LUCIA).get("/audit").text())
                .contains("Nombró a quien escucha", "Terminó que alguien escuche");
    }

    @Test
    void dayToComeAndPeopleWhoDoNotAccompanyAreRefused() {
        var paula = screen.as(Cast.PAULA);
        for (var on : new String[] {"", "mañana", "2999-01-01", "0001-01-01"}) {
            var answer = paula.post("/focal-points")
                    .field("who", cast.account(Cast.INES).value())
                    .field("on", on)
                    .send();
            assertThat(answer.status()).as(on).isEqualTo(422);
            assertThat(answer.text()).contains("no puede ser después de hoy");
        }
        for (var who : new Object[] {
            "",
            UUID.randomUUID(),
            cast.account(Cast.PAULA).value(),
            cast.account(Cast.ROSA).value()
        }) {
            assertThat(paula.post("/focal-points")
                            .field("who", who)
                            .field("on", "2025-05-06")
                            .send()
                            .status())
                    .isEqualTo(422);
        }
    }

    private int talks(AccountId account) {
        return screen.as(account, SessionKind.STAFF).get("/talks").status();
    }
}
