package org.oportunidad.learning.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.LearningData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How questions fare: first answers only, and nothing about a few. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class ItemFiguresTests {

    private static final String UNIT = "/courses/digital-literacy/lessons/whatsapp/answers";
    private static final String PAGE = "/item-figures/digital-literacy";

    @Autowired
    LearningData learning;

    @Autowired
    Screen screen;

    @Autowired
    JdbcClient jdbc;

    /** Twelve women: the first six are right in all, the others wrong in all but correct one later. */
    @Test
    void difficultyAndDiscriminationComeFromFirstAnswersOfTenOrMore() {
        jdbc.sql("delete from learning.quiz_answer where course = 'digital-literacy'")
                .update();
        var women = learning.classmates(12);
        for (int number = 0; number < 12; number++) {
            var phone = learning.phone(women.get(number));
            boolean knows = number < 6;
            phone.post(UNIT)
                    .field("question", "client")
                    .field("option", knows ? "complete" : "audio")
                    .send();
            phone.post(UNIT)
                    .field("question", "forward")
                    .field("option", knows ? "ask" : "send")
                    .send();
            if (!knows) {
                phone.post(UNIT)
                        .field("question", "client")
                        .field("option", "complete")
                        .send();
            }
            if (number < 9) {
                phone.post(UNIT)
                        .field("question", "linked")
                        .field("option", "close")
                        .send();
            }
        }

        var page = screen.as(Cast.CARMEN).get(PAGE);

        var rows = page.html().select("tr:contains(mensaje le sirve más)");
        assertThat(rows.select("td").eachText()).containsExactly("12", "50%", "0,90");
        assertThat(page.html().select("tr:contains(Dispositivos vinculados)").text())
                .contains("Menos de 10 respuestas");
        assertThat(page.text()).contains("Versión 2");
    }

    @Test
    void participantsDoNotComeHere() {
        assertThat(learning.phone(learning.admitted()).get(PAGE).status()).isEqualTo(404);
        assertThat(screen.as(Cast.VALERIA).get("/item-figures").status()).isEqualTo(200);
        assertThat(screen.as(Cast.VALERIA).get("/item-figures/x").status()).isEqualTo(404);
    }
}
