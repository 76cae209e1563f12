package org.oportunidad.programme.communes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/** Places offered while somebody types, with scripts and without. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class CommuneSearchScreenTests {

    @Autowired
    Screen screen;

    @Test
    void placesComeAsChoicesUnderTheNameOfTheField() {
        var places = screen.anybody().fragment("/communes?field=commune&commune={q}", "marchigue");

        assertThat(places.fragment("input[name=commune]").attr("value")).isEqualTo("06204");
        assertThat(places.text()).contains("Marchihue, O’Higgins");
        assertThat(places.body()).doesNotContain("<html");
    }

    @Test
    void withoutScriptsItIsAPage() {
        assertThat(screen.anybody().get("/communes?q={q}", "llay llay").text()).contains("Llaillay, Valparaíso");
    }

    @Test
    void nonsenseIsAnsweredKindly() {
        assertThat(screen.anybody()
                        .fragment("/communes?field=commune&commune={q}", "\u0000<script>")
                        .text())
                .contains("No encontramos");
        assertThat(screen.anybody()
                        .get("/communes?field={f}&q={q}", "\"><b>", "a".repeat(9_000))
                        .status())
                .isEqualTo(200);
    }
}
