package org.oportunidad.forms.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.ROSA;
import static org.oportunidad.kit.Cast.VALERIA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/** The instruments as staff look at them. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class InstrumentsScreenTests {

    @Autowired
    Screen screen;

    @Test
    void monitoringSeesEveryInstrumentWithItsVersion() {
        var page = screen.as(VALERIA).get("/instruments");

        assertThat(page.text()).contains("Ficha de inscripción", "Cuéntanos de ti", "Formulario de cierre", "En uso");
    }

    @Test
    void participantsDoNotLearnThatThePageExists() {
        assertThat(screen.as(ROSA).get("/instruments").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ficha", "diagnostico", "cierre", "seguimiento_6m"})
    void everyQuestionIsPreviewedInEveryLanguage(String code) {
        var newest = screen.as(VALERIA)
                .get("/instruments")
                .html()
                .select("a[href^=/instruments/" + code + "/]")
                .attr("href");
        for (var language : List.of("es", "en", "fr", "ar", "hi", "ht")) {
            var page = screen.as(VALERIA).get(newest + "?in=" + language);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("fieldset[disabled]")).isNotEmpty();
            assertThat(page.html().select("[lang=" + language + "]")).isNotEmpty();
            assertThat(page.html().select("input, select, textarea").eachAttr("id"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aVersionThatWasNeverPublishedIsMissing() {
        assertThat(screen.as(VALERIA).get("/instruments/ficha/99").status()).isEqualTo(404);
        assertThat(screen.as(VALERIA).get("/instruments/nada/1").status()).isEqualTo(404);
    }

    @Test
    void theXlsFormHasItsThreeSheetsAndAllLanguages() throws IOException {
        var file = screen.as(VALERIA).get("/instruments/diagnostico/1/xlsform").bytes();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("survey", "choices", "settings");
            var survey = workbook.findSheet("survey").orElseThrow().read();
            var head =
                    survey.getFirst().stream().map(cell -> cell.getRawValue()).toList();
            assertThat(head)
                    .startsWith("type", "name")
                    .contains("label::Español (es)", "label::العربية (ar)", "relevant");
            assertThat(survey).anyMatch(row -> row.getCellText(1).equals("digital_score"));
        }
    }
}
