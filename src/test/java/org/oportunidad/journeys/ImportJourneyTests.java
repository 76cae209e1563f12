package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;

/** A spreadsheet with thirty planted errors: the coordinator sees each with its row and its reason. */
class ImportJourneyTests extends Journey {

    private static final String TITLES = "Nombre completo,Fecha de nacimiento,Comuna,Correo";

    /** A row that must be refused, and why. */
    private record Planted(String row, String field, String reason) {}

    private static final List<Planted> ERRORS = List.of(
            new Planted("%s Rojas,31/02/1990,Temuco,", "Fecha de nacimiento", "No entendemos la fecha."),
            new Planted("%s Lagos,06/05/1991,Atlantis,", "Comuna", "No encontramos ese lugar."),
            new Planted(",0%2$d/05/1991,Temuco,", "Nombre completo", "Falta este dato."),
            new Planted("%s Pinto,09/01/1985,Temuco,no-es-correo", "Correo", "Revisa el correo."),
            new Planted("%s Mora,=1+1,Temuco,", "Fecha de nacimiento", "La celda tiene una fórmula."),
            new Planted("%s Araya,,Temuco,", "Fecha de nacimiento", "Falta este dato."));

    private static final List<String> NAMES = List.of("Olga", "Petra", "Ramona", "Silvia", "Tania");

    @Test
    void coordinatorSeesEveryErrorWithItsRowAndReason() {
        var desk = desk(Cast.CARMEN);
        desk.navigate("/imports");
        desk.locator("select[name='call']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        desk.locator("input[type='file']")
                .setInputFiles(new FilePayload("lista.csv", "text/csv", sheet().getBytes(StandardCharsets.UTF_8)));
        press(desk, desk.locator("form[action='/imports'] button"));
        press(desk, desk.locator("form[action$='/mapping'] button"));

        var shown = desk.locator("main table tbody tr").all().stream()
                .map(row -> row.locator("td").allInnerTexts())
                .toList();
        assertThat(shown).hasSize(30);
        for (var number = 0; number < shown.size(); number++) {
            var planted = ERRORS.get(number % ERRORS.size());
            assertThat(shown.get(number).get(0)).isEqualTo(Integer.toString(number + 3));
            assertThat(shown.get(number).get(1)).isEqualTo(planted.field());
            assertThat(shown.get(number).get(2)).startsWith(planted.reason());
        }
        assertThat(desk.locator("main").innerText())
                .contains("1 fila está bien")
                .contains("30 tienen errores");
    }

    /** One good row, then the thirty bad ones from row 3 on. */
    private static String sheet() {
        var rows = new ArrayList<>(List.of(TITLES, "Nora Soto Vera,01/03/1990,Temuco,nora.soto@example.org"));
        for (var number = 0; number < 30; number++) {
            var name = NAMES.get(number / ERRORS.size());
            rows.add(ERRORS.get(number % ERRORS.size()).row().formatted(name, 1 + number / ERRORS.size()));
        }
        return String.join("\n", rows);
    }
}
