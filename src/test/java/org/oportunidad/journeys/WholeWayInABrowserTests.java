package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium.Look;

/** One woman's whole way: from the public page to a certificate that a stranger checks. */
class WholeWayInABrowserTests extends Journey {

    private static final int LESSONS = 6;

    @ParameterizedTest
    @ValueSource(strings = {"es", "ar"})
    void fromThePublicPageToTheCertificate(String language) {
        var woman =
                language.equals("ar") ? Woman.named("Amal", "Haddad Nasser") : Woman.named("Rosa", "Flores Quilodrán");
        var phone = device(Look.PHONE);
        enrol(phone, woman, language);
        signIn(phone, woman);

        groupWithOnePlace(Cast.INES);
        admit(desk(Cast.CARMEN), woman);
        var units = units(phone);
        assertThat(units).hasSize(LESSONS);
        finishLesson(phone, units.getFirst());
        phone.context().close();

        var other = device(Look.PHONE);
        other.navigate("/?lang=" + language);
        enterWithShownCode(desk(Cast.INES), other, woman);
        studyTheRest();
        other.navigate("/courses/" + COURSE);
        assertThat(other.locator("progress").first().getAttribute("value")).isEqualTo("1");
        units.stream().skip(1).forEach(unit -> finishLesson(other, unit));
        assertThat(checkedByAStranger(graduate(other, woman))).contains("Este certificado es válido");
    }

    @Test
    void withoutScriptsUpToTheFirstLesson() {
        var woman = Woman.named("Berta", "Sandoval Lincoñir");
        var phone = device(Look.PHONE.withoutScripts());
        enrol(phone, woman, "es");
        signIn(phone, woman);
        groupWithOnePlace(Cast.INES);
        admit(desk(Cast.CARMEN), woman);

        finishLesson(phone, units(phone).getFirst());

        phone.navigate("/route");
        assertThat(phone.locator("main").innerText()).contains("Llevas 1 de ");
    }

    /** The closing form makes her a graduate; gives the address that anybody may open. */
    private static String graduate(Page phone, Woman woman) {
        phone.navigate("/closing");
        press(phone, phone.locator("form[action='/closing'] button"));
        new Filling(phone, woman.answers()).through("/closing");
        assertThat(phone.url()).contains("/certificates/mine");
        var document = phone.locator("a[href$='/document']").getAttribute("href");
        var pdf = phone.request().get(document);
        assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
        return document.substring(0, document.lastIndexOf('/'));
    }

    private String checkedByAStranger(String address) {
        var stranger = device(Look.DESK);
        stranger.navigate(address + "?lang=es");
        return stranger.locator("#answer").innerText();
    }
}
