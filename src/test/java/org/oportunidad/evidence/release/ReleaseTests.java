package org.oportunidad.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.CARMEN;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.Cast.VALERIA;

import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/** A release, through the screens of those who compute it and sign it. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class ReleaseTests {

    @Autowired
    private Screen screen;

    @Test
    void figuresArePublicOnlyAfterTwoPersonsSigned() {
        var address = screen.as(VALERIA)
                .post("/evidence/releases")
                .field("cutOff", "2026-01-31")
                .send()
                .location();

        assertThat(screen.as(CARMEN).post(address + "/signature").send().status())
                .isEqualTo(422);
        assertThat(screen.as(VALERIA).post(address + "/signature").send().status())
                .isEqualTo(303);
        assertThat(screen.as(VALERIA).post(address + "/signature").send().status())
                .isEqualTo(422);
        assertThat(screen.as(CARMEN).post(address + "/signature").send().status())
                .isEqualTo(303);

        var page = screen.anybody().get("/evidence");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(numberOf(address)).contains("31 de enero de 2026");
        assertThat(screen.as(VALERIA).get(address).text())
                .contains("las mismas cuentas")
                .containsPattern("Firmada por Valeria, el .* Carmen, el ");
    }

    /** The number that the release was given; other tests publish too. */
    private String numberOf(String address) {
        var number = screen.as(VALERIA).get(address).html().select("h1 bdi, h1").first();
        var shown = number == null ? "" : number.text();
        assertThat(shown).matches(".*2026-\\d+.*");
        return shown.replaceAll(".*(2026-\\d+).*", "$1");
    }

    @Test
    void aDayThatIsNotOverIsRefusedBesideTheField() {
        var answer = screen.as(VALERIA)
                .post("/evidence/releases")
                .field("cutOff", "2999-01-01")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Elige un día que ya terminó");
    }

    @Test
    void onlyTheOfficerComputesAndNobodyElseKnowsThePage() {
        assertThat(screen.as(INES).get("/evidence/releases").status()).isEqualTo(404);
        assertThat(screen.as(CARMEN)
                        .post("/evidence/releases")
                        .field("cutOff", "2026-01-31")
                        .send()
                        .status())
                .isEqualTo(404);
    }
}
