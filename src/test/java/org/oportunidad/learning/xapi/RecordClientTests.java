package org.oportunidad.learning.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.CARMEN;
import static org.oportunidad.kit.Cast.PAULA;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connected systems, through the administrator's page. */
@ModuleTest
class RecordClientTests {

    @Autowired
    Screen screen;

    @Autowired
    JdbcClient db;

    @Test
    void theSecretIsShownOnceAndOnlyItsHashIsKept() {
        var name = "Plataforma " + UUID.randomUUID();
        var paula = screen.as(PAULA);

        var made = paula.post("/record-clients")
                .field("name", name)
                .field("scope", "WRITE")
                .send();
        var secret = made.fragment("#f-secret").val();

        assertThat(secret).matches("secret-[\\w-]{43}");
        assertThat(paula.get("/record-clients").body()).contains(name).doesNotContain(secret);
        assertThat(db.sql("select c::text from learning.record_client c where name = ?")
                        .param(name)
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }

    @Test
    void aDisconnectedSystemStaysOut() {
        var paula = screen.as(PAULA);
        var name = "Plataforma " + UUID.randomUUID();
        var made = paula.post("/record-clients")
                .field("name", name)
                .field("scope", "READ")
                .send();
        var basic = XapiProgram.basic(
                made.fragment("#f-key").val(), made.fragment("#f-secret").val());
        var program = screen.anybody().with("Authorization", basic).with("X-Experience-API-Version", "2.0.0");
        assertThat(program.get("/xapi/statements?limit=1").status()).isEqualTo(200);

        var action = paula.get("/record-clients")
                .fragment(".card:has(h2:containsOwn(" + name + ")) form")
                .attr("action");
        var closed = paula.post(action).send();

        assertThat(closed.follow()
                        .fragment(".card:has(h2:containsOwn(" + name + "))")
                        .text())
                .contains("Desconectado");
        assertThat(program.get("/xapi/statements?limit=1").status()).isEqualTo(401);
    }

    @Test
    void nothingTypedOrChosenIsSaidBesideTheField() {
        var answer = screen.as(PAULA).post("/record-clients").field("name", " ").send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Escribe su nombre", "Elige al menos una cosa");
    }

    @Test
    void onlyTheAdministratorConnectsSystems() {
        assertThat(screen.as(CARMEN).get("/record-clients").status()).isEqualTo(404);
    }
}
