package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium.Look;
import org.oportunidad.kit.Samples;

/** A facilitator writes a unit with a picture and a question, another person reviews it, and a woman reads it on her phone. */
class AuthoringJourneyTests extends Journey {

    private static final String COURSE_PATH = "/authoring/digital-literacy";

    @Test
    void unitWithPictureAndQuestionIsWrittenReviewedPublishedAndRead() {
        var desk = desk(Cast.INES);
        desk.navigate("/authoring");
        press(desk, desk.locator("form:has(input[value='digital-literacy']) button"));
        desk.locator("#f-unitTitle").fill("Videollamadas");
        press(desk, desk.locator("form[action='" + COURSE_PATH + "/units'] button"));
        desk.locator("#f-idea-title").fill("Antes de entrar");
        press(desk, desk.locator("#add button"));

        desk.locator("#f-text").fill("Busca luz.\n\n\u2022 Avisa en casa\n\u2022 Ten agua cerca");
        desk.locator("#f-ask").fill("¿Qué haces primero?");
        desk.locator("#f-option-text-1").fill("Avisar en casa");
        desk.locator("#f-option-says-1").fill("Así nadie te interrumpe.");
        desk.locator("input[name='option-right'][value='1']").check();
        desk.locator("#f-option-text-2").fill("Nada");
        desk.locator("#f-option-says-2").fill("Un aviso corto ayuda mucho.");
        desk.waitForCondition(() -> desk.locator("[data-said]").innerText().equals("Guardado"));
        desk.reload();
        assertThat(desk.locator("#f-option-says-2").inputValue())
                .as("it saved itself")
                .startsWith("Un aviso");
        press(desk, desk.locator("form[data-autosave] .act button"));
        assertThat(desk.locator("main").innerText()).contains("Guardado").doesNotContain("Faltan");

        desk.locator("#f-file").setInputFiles(new FilePayload("mesa.jpg", "image/jpeg", Samples.photo(400, 300)));
        desk.locator("#f-words").fill("Un teléfono apoyado en una taza");
        press(desk, desk.locator("form[action$='/media'] button"));
        shot(desk, "idea");
        press(desk, desk.locator("main a.back"));
        var unit = desk.url().replaceAll(".*/units/([^/]+)/.*", "$1");
        shot(desk, "unit");
        press(desk, desk.locator("main a[href$='/preview']"));
        assertThat(desk.locator("#preview li").allInnerTexts()).contains("Avisa en casa", "Ten agua cerca");
        shot(desk, "preview");

        desk.navigate(COURSE_PATH + "/review");
        press(desk, desk.locator("form[action$='/requests'] button"));
        var other = desk(Cast.CARMEN);
        other.navigate(COURSE_PATH + "/review");
        other.locator("input[name='checks']").all().forEach(com.microsoft.playwright.Locator::check);
        shot(other, "review");
        press(other, other.locator("button[value='approve']"));
        desk.reload();
        press(desk, desk.locator("form[action$='/versions'] button"));
        assertThat(desk.locator("main").innerText())
                .contains("Escrita por Inés")
                .contains("Revisada por Carmen");
        shot(desk, "versions");

        var phone = learner();
        phone.navigate("/courses/digital-literacy/lessons/" + unit);
        var picture = phone.locator(".prose a[data-show]");
        assertThat(picture.innerText())
                .contains("Un teléfono apoyado en una taza")
                .contains("KB");
        assertThat(phone.locator(".prose img").count()).isZero();
        picture.click();
        phone.waitForCondition(() ->
                Boolean.TRUE.equals(phone.evaluate("() => document.querySelector('.prose img')?.naturalWidth > 0")));
        phone.locator("input[name='option']").first().check();
        press(phone, phone.locator("form[action$='/answers'] button").last());
        phone.locator("#said").waitFor();
        assertThat(phone.locator("#said").innerText()).contains("Así nadie te interrumpe.");
        shot(phone, "lesson");
    }

    /** Admitted to a group that begins in a week. */
    private Page learner() {
        var woman = Woman.named("Ailen", "Huenchul");
        var phone = device(Look.PHONE);
        enrol(phone, woman, "es");
        signIn(phone, woman);
        groupWithOnePlace(Cast.INES);
        admit(desk(Cast.CARMEN), woman);
        return phone;
    }

    /** For looking at by hand; kept only where a folder for pictures is named. */
    private static void shot(Page page, String name) {
        var folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "authoring-" + name + ".png"))
                    .setFullPage(true));
        }
    }
}
