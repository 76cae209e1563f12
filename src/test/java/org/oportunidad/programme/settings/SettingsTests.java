package org.oportunidad.programme.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.programme.Country;
import org.springframework.beans.factory.annotation.Autowired;

/** The settings page of the coordinator. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class SettingsTests {

    @Autowired
    Screen screen;

    @Autowired
    Country country;

    @Test
    void everySettingShowsItsValueAndItsSource() {
        var page = screen.as(Cast.CARMEN).get("/settings");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Asistencia mínima", "75 %", "SENCE", "Chile", "CLP");
        for (var language : new String[] {"en", "fr", "ar", "hi", "ht"}) {
            assertThat(screen.as(Cast.CARMEN)
                            .language(language)
                            .get("/settings")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aChangeHoldsAtOnceAndIsTold() {
        var carmen = screen.as(Cast.CARMEN);

        var answer = carmen.post("/settings/mentor-pledge-hours")
                .field("value", "12")
                .field("reason", "Acuerdo de la mesa")
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(country.parameter("mentor-pledge-hours")).isEqualTo(12);
        assertThat(carmen.get("/settings/mentor-pledge-hours").text())
                .contains("12 horas", "Carmen", "Acuerdo de la mesa");
        assertThat(carmen.get("/settings").text()).contains("de partida: 8");
    }

    @Test
    void whatIsOutOfBoundsOrWithoutReasonIsRefusedBesideTheField() {
        var answer = screen.as(Cast.CARMEN)
                .post("/settings/dropout-tries")
                .field("value", "99")
                .field("reason", "")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fragment("#f-value-about").text()).contains("entre 1 y 10");
        assertThat(answer.fragment("#f-reason-about").text()).contains("por qué");
        assertThat(country.parameter("dropout-tries")).isEqualTo(3);
    }

    @Test
    void hostileInputIsRefusedKindly() {
        var carmen = screen.as(Cast.CARMEN);

        assertThat(carmen.post("/settings/dropout-tries")
                        .field("value", "9".repeat(10_000))
                        .field("reason", "a".repeat(10_000))
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(carmen.post("/settings/dropout-tries")
                        .field("value", "٣")
                        .field("reason", "\u0000")
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(carmen.get("/settings/nothing-here").status()).isEqualTo(404);
    }

    @Test
    void nobodyElseFindsThePage() {
        assertThat(screen.as(Cast.INES).get("/settings").status()).isEqualTo(404);
        assertThat(screen.as(Cast.ROSA).get("/settings").status()).isEqualTo(404);
    }

    @Test
    void helpLineThatChangedIsTheOneThatPeopleSee() {
        var carmen = screen.as(Cast.CARMEN);

        var added = carmen.post("/settings/help-lines/new")
                .field("name", "Línea de prueba")
                .field("purpose", "Para probar")
                .field("number", "800 123 456")
                .field("free", "yes")
                .field("source", "Llamé hoy")
                .send();

        assertThat(added.status()).isEqualTo(303);
        assertThat(screen.anybody().get("/help-lines").text()).contains("Línea de prueba", "800 123 456");
        assertThat(carmen.get("/settings/help-lines").text()).contains("Línea de prueba", "Fono 1455");
        var changed = carmen.post("/settings/help-lines/pdi-134")
                .field("number", "134")
                .field("days", "MONDAY")
                .field("from", "09:00")
                .field("until", "18:00")
                .field("source", "Sitio oficial")
                .send();
        assertThat(changed.status()).isEqualTo(303);
        assertThat(screen.anybody().get("/help-lines").text()).contains("lunes, de 09:00 a 18:00");
        assertThat(carmen.get("/settings/help-lines/pdi-134").text()).contains("Carmen", "Sitio oficial");
    }

    @Test
    void helpLineThatCannotBeDialledIsRefused() {
        var refused = screen.as(Cast.CARMEN)
                .post("/settings/help-lines/fono-1455")
                .field("number", "<b>1</b>")
                .field("from", "25:00")
                .field("endsOn", "0001-01-01")
                .field("source", "")
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fragment("#f-number-about").text()).contains("cifras");
        assertThat(screen.as(Cast.CARMEN).get("/settings/help-lines/none").status())
                .isEqualTo(404);
        assertThat(screen.as(Cast.INES).get("/settings/help-lines").status()).isEqualTo(404);
    }
}
