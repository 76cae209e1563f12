package org.oportunidad.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/** The language of any page can be changed, also of one that answered a form. */
@ModuleTest
class NearestPageTests {

    @Autowired
    private Screen screen;

    @Test
    void languageOfAnAnswerLeadsToTheNearestPage() {
        var carmen = screen.as(Cast.CARMEN);
        var answer =
                carmen.post("/applications/search").field("name", "Rosa Soto").send();
        var arabic = answer.fragment("a[hreflang='ar']").attr("href");

        var page = carmen.get(arabic).follow();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.fragment("html").attr("lang")).isEqualTo("ar");
        assertThat(page.html().select("form[action='/applications/search']")).isNotEmpty();
    }

    @Test
    void languageKeepsTheFilterThatStandsInTheAddress() {
        var page = screen.as(Cast.CARMEN).get("/applications?state=WAITLISTED&lang=es");

        assertThat(page.fragment("a[hreflang='ar']").attr("href")).isEqualTo("/applications?state=WAITLISTED&lang=ar");
    }

    @Test
    void addressWithoutAPageAboveStaysMissing() {
        assertThat(screen.as(Cast.CARMEN).get("/sign-out").status()).isEqualTo(404);
    }
}
