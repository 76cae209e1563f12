package org.oportunidad.learning.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.learning.LearningData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the first lesson to the certificate, by the pages alone. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
class WholeWayTests {

    @Autowired
    private LearningData learning;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Credentials credentials;

    @Test
    void closingFormMakesHerAGraduateWithACertificate() {
        var woman = learning.admitted();
        var phone = learning.phone(woman);
        learning.studiedTheRest(woman);
        learning.course().units().forEach(unit -> learning.answerOnScreen(phone, unit));

        assertThat(phone.get("/closing").text())
                .contains("Queda contarnos cómo te fue")
                .contains("Contestar y graduarme");
        var page = phone.post("/closing").send().follow();
        for (int number = 0; number < 20 && page.html().selectFirst("form.form") != null; number++) {
            page = answered(phone, page.html()).follow();
        }

        assertThat(page.text()).contains("Mis certificados").contains("Descargar para imprimir");
        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.GRADUATED);
        assertThat(credentials.of(woman.participant())).hasSize(1);
        int steps = learning.steps(woman);
        assertThat(phone.get("/route").text())
                .contains("Llevas %d de %d pasos".formatted(steps, steps))
                .contains("Tu certificado está listo");
        assertThat(phone.get("/route").html().select(".path > li").eachAttr("data-state"))
                .containsOnly("done");
        assertThat(phone.get("/home").fragment("main .card--stage a").attr("href"))
                .isEqualTo("/certificates/mine");
    }

    @Test
    void helpIsOneTouchAwayOnEveryPageOfHers() {
        var phone = learning.phone(learning.admitted());

        assertThat(phone.get("/home").fragment("main a[href='/talk']").text()).isEqualTo("Quiero hablar con alguien");
        assertThat(phone.get("/route").fragment("footer a[href='/talk']")).isNotNull();
        assertThat(phone.get("/talk").fragment("main a[href^='tel:']")).isNotNull();
    }

    @Test
    void whatIsHeldAboutHerReadsInHerLanguage() {
        var woman = learning.admitted();
        learning.studied(woman, 2);

        var held = learning.phone(woman).get("/my-data/export").text();

        assertThat(held)
                .contains("Los costos que se ven y los que se olvidan", "Entró a un nuevo grupo", "Recibió su cupo")
                .contains("Emprendimiento y trabajo por cuenta propia · Básico");
        assertThat(held)
                .doesNotContainPattern("[a-z]/basic|[A-Z]{2}_?[A-Z]{3}|\\d{4}-\\d\\d|\\d\\d:\\d\\dZ|true|false|[{}]");
    }

    @Test
    void closingFormWaitsForTheLastLesson() {
        assertThat(learning.phone(learning.admitted()).get("/closing").location())
                .isNotEmpty();
    }

    /** Chooses the first option of everything and writes a number or word where one is asked. */
    private static Answer answered(Browser phone, Document html) {
        var form = html.selectFirst("form.form");
        var sent = phone.post(form.attr("action"));
        var seen = new java.util.HashSet<String>();
        for (var field : form.select("input[type=radio], input[type=checkbox]")) {
            if (seen.add(field.attr("name"))) {
                sent.field(field.attr("name"), field.attr("value"));
            }
        }
        for (var field : form.select("input[type=number], input[inputmode=numeric], input[inputmode=decimal]")) {
            if (seen.add(field.attr("name"))) {
                sent.field(field.attr("name"), "1");
            }
        }
        for (var field : form.select("select")) {
            if (seen.add(field.attr("name"))) {
                sent.field(field.attr("name"), field.select("option").last().attr("value"));
            }
        }
        return sent.send();
    }
}
