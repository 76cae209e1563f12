package org.oportunidad.support.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.support.SupportData;
import org.oportunidad.support.SupportData.Group;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Support to take part: asked for, approved, delivered, with its cost. */
@ModuleTest
@Import({EnrolmentData.class, SupportData.class})
@SuppressWarnings("NullAway.Init")
class NeedTests {

    @Autowired
    SupportData support;

    @Autowired
    Screen screen;

    @Autowired
    List<PersonalRecords> records;

    @Autowired
    JdbcClient db;

    @Test
    void needGoesFromHandToHandUntilSheHasIt() {
        var group = support.learning(1);
        var carmen = screen.as(Cast.CARMEN);
        ask(group, "data");
        assertThat(group.desk().get(path(group)).text()).contains("Plan de datos", "Espera que una coordinadora");
        assertThat(owner(group.first())).as("the coordinators'").isNull();

        assertThat(move(group.desk(), group, "approved", "").status()).isEqualTo(422);
        assertThat(move(carmen, group, "approved", "").status()).isEqualTo(303);
        assertThat(group.desk().get("/work").text()).contains("Se aprobó un apoyo");

        var wrong = move(group.desk(), group, "delivered", "ocho mil");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("solo con números");
        assertThat(move(group.desk(), group, "delivered", "8.000").status()).isEqualTo(303);

        assertThat(group.desk().get("/work").text()).contains("Nada espera por hoy");
        assertThat(group.desk().get(path(group)).text()).contains("Entregado", "Costo: 8.000");
        assertThat(group.desk().get(support.path(group.first())).text())
                .contains("Recibió un apoyo: Plan de datos", "Plan de datos: Entregado");
        assertThat(carmen.get("/support-figures").text()).contains("Plan de datos");
        assertThat(support.phone(group.first()).get("/my-data/export").text()).contains("Plan de datos");
    }

    @Test
    void needIsMovedOnceAndByNobodyElse() {
        var group = support.learning(1);
        var other = support.learning(1);
        ask(group, "device");
        var carmen = screen.as(Cast.CARMEN);
        move(carmen, group, "declined", "");

        assertThat(move(carmen, group, "approved", "").status()).isEqualTo(422);
        assertThat(move(other.desk(), group, "ended", "").status()).isEqualTo(404);
        assertThat(group.desk().post(path(group)).field("kind", "car").send().status())
                .isEqualTo(422);
    }

    @Test
    void needMovesWithHerRecordAndIsForgottenWithHer() {
        var group = support.learning(2);
        ask(group, "transport");
        var module = records.stream()
                .filter(one -> one.schema().equals("support"))
                .findFirst()
                .orElseThrow();

        var moved = module.merge(group.first(), group.women().get(1));
        assertThat(needs(group.women().get(1))).isOne();
        module.unmerge(group.first(), group.women().get(1), moved);
        assertThat(needs(group.first())).isOne();

        module.eraseAll(List.of(group.first()));
        assertThat(needs(group.first())).isZero();
    }

    private void ask(Group group, String kind) {
        assertThat(group.desk().post(path(group)).field("kind", kind).send().status())
                .isEqualTo(303);
    }

    private Answer move(Browser desk, Group group, String to, String cost) {
        var id = db.sql("select id from support.need where participant_id = ?")
                .param(group.first())
                .query(UUID.class)
                .single();
        return desk.post(path(group) + "/" + id + "/state")
                .field("to", to)
                .field("cost", cost)
                .send();
    }

    private String path(Group group) {
        return support.path(group.first()) + "/needs";
    }

    private UUID owner(UUID woman) {
        return db.sql("select owner_account from support.work_item where participant_id = ? and closed_at is null")
                .param(woman)
                .query((row, n) -> row.getObject("owner_account", UUID.class))
                .list()
                .getFirst();
    }

    private int needs(UUID woman) {
        return db.sql("select count(*) from support.need where participant_id = ?")
                .param(woman)
                .query(Integer.class)
                .single();
    }
}
