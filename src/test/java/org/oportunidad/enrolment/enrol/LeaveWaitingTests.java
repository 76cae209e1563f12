package org.oportunidad.enrolment.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.enrolment.EnrolmentData.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.enrolment.waitlist.WaitingList;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** She waits for a place and no longer wants to. */
@ModuleTest
@Import(EnrolmentData.class)
@SuppressWarnings("NullAway.Init")
class LeaveWaitingTests {

    @Autowired
    EnrolmentData data;

    @Autowired
    BulkEnrolments bulk;

    @Autowired
    WaitingList waiting;

    @Autowired
    Accounts accounts;

    @Autowired
    Screen screen;

    @Test
    void sheLeavesTheListAndTheNextMovesUp() {
        var women = data.chosen(data.openCall(), "employment", "basic", 2);
        for (var n = 0; n < 2; n++) {
            bulk.waitlistAll(List.of(new Step(women.get(n).participant(), NOW.plusSeconds(n), null)));
        }
        var next = women.getLast().application().value();
        var before = waiting.position(next);
        var account = new AccountId(Ids.next());
        accounts.openParticipants(
                List.of(new NewAccount(account, women.getFirst().participant(), "es", List.of())));
        var phone = screen.as(account, SessionKind.SHARED).language("es");
        assertThat(phone.get("/enrol/done").text()).contains("Estás en la lista de espera", "Ya no quiero esperar");

        var left = phone.post("/enrol/waiting").field("_method", "delete").send();

        assertThat(left.follow().text())
                .contains("Tu lugar en la lista quedó libre", "próxima convocatoria")
                .doesNotContain("Te buscamos un cupo");
        assertThat(waiting.position(next)).isEqualTo(before - 1);
        assertThat(phone.post("/enrol/waiting")
                        .field("_method", "delete")
                        .send()
                        .location())
                .as("a second tap changes nothing")
                .isEqualTo("/enrol/done");
    }
}
