package org.oportunidad.learning.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.learning.LearningData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Questions of other kinds than a choice, on the page of a lesson without scripts. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class QuestionKindsTests {

    private static final String COURSE = "/courses/digital-literacy/lessons/";

    @Autowired
    LearningData learning;

    private Browser phone;

    @BeforeEach
    void sheHasAPlace() {
        phone = learning.phone(learning.admitted());
    }

    @Test
    void everyFieldHasALabelAndEveryKindIsAnsweredAndShownAgain() {
        answer("phone-and-data", "per-day", Map.of("number", "200"), "¡Así es!");
        assertThat(page("phone-and-data", 1).fragment("input[name=number]").val())
                .isEqualTo("200");
        answer("phone-and-data", "per-day", Map.of("number", "60"), "Un giga son unos mil megas");
        answer(
                "phone-and-data",
                "spends-most",
                Map.of("place-video", "1", "place-voice", "2", "place-text", "3"),
                "¡Así es!");
        assertThat(page("phone-and-data", 2)
                        .fragment("#f-place-voice option[selected]")
                        .val())
                .isEqualTo("2");
        answer(
                "phone-and-data",
                "whatsapp-setting",
                Map.of("match-mute", "same", "match-leave", "same", "match-manual", "saves"),
                "Mirémoslo juntas");
        assertThat(page("phone-and-data", 3)
                        .fragment("#f-match-manual option[selected]")
                        .val())
                .isEqualTo("saves");
        answer("whatsapp", "many-clients", Map.of("gap-1", "  LISTA de difusion "), "¡Así es!");
        answer("email", "library", Map.of("gap-1", "Cerrar", "gap-2", "ventana"), "¡Así es!");
        answer("privacy-and-scams", "shop-rut", Map.of("option", "false"), "¡Así es!");
    }

    @Test
    void severalCanBeRightAndWhatIsMissingIsTold() {
        var place = COURSE + "passwords/answers";

        var part = phone.post(place)
                .field("question", "stolen")
                .field("option", "chip")
                .send()
                .follow();
        assertThat(part.text()).contains("También hay que avisar al banco");
        assertThat(part.html().select("input[type=checkbox][checked]").eachAttr("value"))
                .containsExactly("chip");
        var all = phone.post(place)
                .field("question", "stolen")
                .field("option", "chip")
                .field("option", "notify")
                .send()
                .follow();
        assertThat(all.text()).contains("¡Así es!").contains("Puede haber más de una respuesta");
    }

    @Test
    void whatIsMissingIsAskedForAndWhatSheChoseStays() {
        var twice = phone.post(COURSE + "phone-and-data/answers")
                .field("question", "spends-most")
                .field("place-video", "1")
                .field("place-voice", "1")
                .field("place-text", "3")
                .send();
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.fragment("#f-option-about").text()).contains("cada lugar una sola vez");
        assertThat(twice.fragment("#f-place-text option[selected]").val()).isEqualTo("3");
        var words = phone.post(COURSE + "phone-and-data/answers")
                .field("question", "per-day")
                .field("number", "doscientos")
                .send();
        assertThat(words.status()).isEqualTo(422);
        assertThat(words.text()).contains("Escribe un número");
        assertThat(words.fragment("input[name=number]").val()).isEqualTo("doscientos");
    }

    @Test
    void herExportSaysWhatSheAnsweredInWords() {
        answer("phone-and-data", "spends-most", Map.of("place-video", "1", "place-voice", "2", "place-text", "3"), "");

        assertThat(phone.get("/my-data/export.json").body())
                .contains("Ver videos por media hora → Mandar cinco mensajes de voz cortos");
    }

    private void answer(String unit, String question, Map<String, String> fields, String says) {
        var form = phone.post(COURSE + unit + "/answers").field("question", question);
        fields.forEach(form::field);
        var page = form.send().follow();
        assertThat(page.text()).as(question).contains(says);
        for (var field : page.html().select("main fieldset input[type=text], main fieldset select")) {
            assertThat(page.html().select("label[for=" + field.id() + "]"))
                    .as(field.id())
                    .hasSize(1);
        }
    }

    private Answer page(String unit, int step) {
        return phone.get(COURSE + unit + "?step=" + step);
    }
}
