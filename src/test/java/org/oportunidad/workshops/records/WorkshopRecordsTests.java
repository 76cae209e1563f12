package org.oportunidad.workshops.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.workshops.WorkshopData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of her workshops: she reads it in words, and an erasure leaves nothing. */
@ModuleTest
@Import({EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class WorkshopRecordsTests {

    @Autowired
    WorkshopData data;

    @Autowired
    PlannedWorkshops workshops;

    @Autowired
    WorkshopRecords records;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everythingIsInHerExportAndNothingAfterHerErasure() {
        var group = data.group(1);
        var her = group.first();
        var planned = data.begun(group);
        workshops.take(her.phone(), planned);
        workshops.cameForAPart(data.ines(), planned, 0, her.handle(), 40);
        workshops.publish(data.ines(), planned, 0);
        workshops.catchUp(her.phone(), planned, 0, "Vendo pan amasado");
        workshops.evaluate(her.phone(), planned, 0, "Quiero más ejemplos");
        her.phone().post("/agenda/room").field("nickname", "Luna Azul").send();

        assertThat(her.phone().get("/my-data/export").text())
                .contains("Vender por WhatsApp")
                .contains("Vendo pan amasado")
                .contains("Quiero más ejemplos")
                .contains("Luna Azul")
                .contains("Estuvo una parte");
        records.eraseAll(List.of(her.participant()));

        for (var table : List.of("seat", "attendance", "catch_up", "evaluation", "attendee")) {
            assertThat(jdbc.sql("select count(*) from workshops." + table + " where participant_id = ?")
                            .param(her.participant())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
