package org.oportunidad.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.AMAL;
import static org.oportunidad.kit.Cast.VALERIA;

import org.junit.jupiter.api.Test;
import org.oportunidad.identity.DemoCast;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/** The entrance of the demonstration. */
@ModuleTest
class DemoTests {

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    DemoCast demo;

    @Test
    void oneClickEntersAsOneOfTheCast() {
        demo.add(cast.account(AMAL), 1, "Amal", "identity.home.nothingWhat");
        demo.add(cast.account(VALERIA), 2, "Valeria", "identity.home.nothingWhat");
        var browser = screen.anybody();

        var person = browser.get("/demo")
                .fragment("form:contains(Valeria) input[name=person]")
                .val();
        var answer = browser.post("/demo/visits").field("person", person).send();

        assertThat(answer.location()).isEqualTo("/home");
        assertThat(browser.get("/home").text()).contains("Hola, Valeria");
    }

    @Test
    void nobodyOutsideTheCastIsEntered() {
        assertThat(screen.anybody()
                        .post("/demo/visits")
                        .field("person", "someone")
                        .send()
                        .status())
                .isEqualTo(404);
    }
}
