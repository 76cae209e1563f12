package org.oportunidad.enrolment.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.learning.LearningData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A pause when life asks for one, and the way back. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
class PauseTests {

    @Autowired
    private LearningData learning;

    @Autowired
    private Enrolments enrolments;

    @Test
    void pauseAndReturnAreOneTapEach() {
        var woman = learning.admitted();
        var phone = learning.phone(woman);
        var unit = learning.course().units().getFirst();
        learning.answerOnScreen(phone, unit, unit.questions().getFirst(), "left");

        assertThat(phone.post("/pause").send().follow().text()).contains("Tu ruta está en pausa");
        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.PAUSED);
        assertThat(phone.get("/home").fragment(".card--stage").text())
                .contains("Tu ruta está en pausa")
                .contains("Quiero volver");
        assertThat(phone.post("/pause")
                        .field("_method", "delete")
                        .send()
                        .follow()
                        .text())
                .contains("Necesito una pausa");
        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.ACTIVE);
    }
}
