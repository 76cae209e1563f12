package org.oportunidad.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The link that an empty installation prints on its console. */
@ModuleTest
class FirstAdministratorTests {

    @Autowired
    Invitations invitations;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void linkEndsAfterAnHour() {
        var link = "/invitations/"
                + invitations.firstAdministrator("Administradora", "es").orElseThrow();

        clock.advance(Duration.ofMinutes(59));
        assertThat(screen.anybody().get(link).status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(2));
        assertThat(screen.anybody().get(link).status()).isEqualTo(404);
    }
}
