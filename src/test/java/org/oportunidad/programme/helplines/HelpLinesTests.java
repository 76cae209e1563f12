package org.oportunidad.programme.helplines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of somebody who wants to talk to somebody. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class HelpLinesTests {

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void lineIsCalledWithOneTouchAndSaysWhenSomebodyAnswers() {
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));

        var page = screen.anybody().get("/help-lines");

        assertThat(page.fragment("a[href='tel:1455']").text()).contains("1455");
        assertThat(page.fragment("a[href='https://wa.me/56997007000']")).isNotNull();
        assertThat(page.text()).contains("De lunes a viernes, de 08:00 a medianoche", "Atiende ahora");
        assertThat(page.title()).doesNotContain("violencia");
    }

    @Test
    void atNightTheLineThatAnswersComesFirst() {
        clock.set(Instant.parse("2026-11-24T07:00:00Z"));

        var page = screen.anybody().get("/help-lines");

        assertThat(page.fragment("main section").text()).contains("133").doesNotContain("1455");
        assertThat(page.text()).contains("Ahora está cerrada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar", "hi", "ht"})
    void everyLanguageHasIt(String language) {
        assertThat(screen.anybody().language(language).get("/help-lines").status())
                .isEqualTo(200);
    }
}
