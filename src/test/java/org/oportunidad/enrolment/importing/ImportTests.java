package org.oportunidad.enrolment.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Bringing in a spreadsheet with planted errors. */
@ModuleTest
@Import(EnrolmentData.class)
class ImportTests {

    private static final String[] SURNAMES = {"Soto", "Rojas", "Vera", "Lagos", "Pinto", "Mora", "Silva", "Araya"};

    @Autowired
    private Imports imports;

    @Autowired
    private RunImport run;

    @Autowired
    private EnrolmentData data;

    @Autowired
    private Cast cast;

    @Test
    void everyErrorHasItsRowAndReasonAndTheGoodRowsComeIn() {
        var csv = new StringBuilder("Nombre completo,Fecha de nacimiento,Comuna,Correo\n");
        csv.append("Ana Soto Vera,1990-03-01,Santiago,ana.soto@example.org\n");
        csv.append("Berta Rojas,31/02/1990,Santiago,\n");
        csv.append("Clara Lagos,1991-05-06,Atlantis,\n");
        csv.append(",1991-05-06,Temuco,\n");
        csv.append("Dora Pinto,1985-01-09,Temuco,no-es-correo\n");
        csv.append("Ana Soto Vera,1990-03-01,Santiago,otra@example.org\n");
        csv.append("Elsa Mora,=1+1,Temuco,\n");
        var batch = taken(csv.toString());

        assertThat(batch.mapping()).containsExactly("NAMES", "BIRTH_DATE", "COMMUNE", "EMAIL");
        assertThat(imports.check(batch, batch.mapping())).isTrue();

        assertThat(imports.problems(batch.id(), 100))
                .extracting(problem -> problem.row() + " " + problem.field() + " " + problem.reason())
                .contains(
                        "3 birth_date enrolment.importing.date",
                        "4 commune enrolment.importing.commune",
                        "5 names enrolment.importing.missing",
                        "6 email participants.refusal.email",
                        "7 names enrolment.importing.twice",
                        "8 birth_date enrolment.importing.formula");
        var checked = imports.find(batch.id()).orElseThrow();
        assertThat(checked.good()).isEqualTo(1);

        bring(checked);
        assertThat(imports.find(batch.id()).orElseThrow().state()).isEqualTo(ImportBatch.State.DONE);

        var undone = run.undo(imports.find(batch.id()).orElseThrow(), coordinator());
        assertThat(undone).isEqualTo(1);
    }

    @Test
    void thousandsComeInQuickly() {
        var csv = new StringBuilder("nombre;fecha de nacimiento;comuna\n");
        var rows = new ArrayList<String>();
        for (var i = 0; i < 2_000; i++) {
            rows.add(letters(i) + " " + SURNAMES[i % 8] + " " + SURNAMES[i / 8 % 8] + ";" + (1970 + i % 30) + "-0"
                    + (1 + i % 9) + "-1" + i % 10 + ";Santiago");
        }
        var batch = taken(csv.append(String.join("\n", rows)).toString());
        imports.check(batch, batch.mapping());
        var checked = imports.find(batch.id()).orElseThrow();
        assertThat(checked.good()).isEqualTo(2_000);

        var start = System.nanoTime();
        bring(checked);
        var seconds = (System.nanoTime() - start) / 1_000_000_000;

        assertThat(imports.find(batch.id()).orElseThrow().done()).isEqualTo(2_000);
        assertThat(seconds).isLessThan(60);
    }

    private static String letters(int number) {
        var name = new StringBuilder("M");
        for (var rest = number + 100; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.toString();
    }

    private ImportBatch taken(String csv) {
        var call = data.openCall();
        var taken = imports.take(coordinator(), call.value(), "lista.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(taken).isInstanceOf(Imports.Taken.Kept.class);
        return imports.find(((Imports.Taken.Kept) taken).id()).orElseThrow();
    }

    private void bring(ImportBatch checked) {
        assertThat(run.claim(checked)).isTrue();
        run.run(checked, coordinator());
    }

    private java.util.UUID coordinator() {
        return cast.account(Cast.CARMEN).value();
    }
}
