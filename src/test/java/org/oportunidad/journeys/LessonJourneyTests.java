package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium.Look;

/** A lesson on a phone with scripts: it goes on without loading pages, and a lost line loses nothing. */
class LessonJourneyTests extends Journey {

    @Test
    void lessonGoesOnWithoutLoadingPagesAndALostLineLosesNothing() {
        var phone = learning(Woman.named("Nayen", "Curin Paillal"));
        var asked = new ArrayList<Request>();
        phone.onRequest(request -> {
            if (request.url().contains("/courses/")) {
                asked.add(request);
            }
        });

        answer(phone, 0);

        assertThat(phone.url()).endsWith("?step=1");
        assertThat(phone.evaluate("document.activeElement.id")).isEqualTo("said");
        assertThat(value(phone)).isEqualTo("1");
        phone.locator("a[data-onward]").click();
        assertThat(phone.url()).endsWith("?step=2");
        assertThat(phone.locator("main").innerText()).contains("Parte 2 de 4");
        assertThat(phone.evaluate("document.activeElement.tagName")).isEqualTo("H1");
        assertThat(phone.locator("#said").count()).isZero();
        assertThat(asked).hasSize(1);

        phone.goBack();
        phone.locator("#said").waitFor();
        assertThat(phone.locator("main").innerText()).contains("Parte 1 de 4");
        phone.goForward();
        phone.locator("input[name='option']").first().waitFor();

        losesTheNextAnswer(phone);
        answer(phone, 1);

        assertThat(phone.url()).endsWith("?step=2#said");
        assertThat(value(phone)).isEqualTo("2");
    }

    /** The answer of the program to the next request of the script is lost on its way. */
    private static void losesTheNextAnswer(Page phone) {
        phone.route("**/answers", route -> {
            if (route.request().headers().containsKey("hx-request")) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
    }

    private Page learning(Woman woman) {
        var phone = device(Look.PHONE);
        enrol(phone, woman, "es");
        signIn(phone, woman);
        groupWithOnePlace(Cast.INES);
        admit(desk(Cast.CARMEN), woman);
        phone.navigate("/courses/" + COURSE + "/lessons/" + units(phone).getFirst());
        return phone;
    }

    private static void answer(Page phone, int option) {
        phone.locator("input[name='option']").nth(option).check();
        phone.locator("form[data-here] button").last().click();
        phone.locator("#said").waitFor();
    }

    private static Object value(Page phone) {
        return phone.locator("main progress").first().getAttribute("value");
    }
}
