package org.oportunidad.enrolment.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.files.Cell;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.Tables;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.keys.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    private Screen screen;

    @Autowired
    private Participants participants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private List<PersonalRecords> records;

    @Autowired
    private Tables tables;

    @Autowired
    private Keys keys;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

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

        assertThat(undo(batch)).isEqualTo(1);
    }

    @Test
    void tenThousandRowsComeInWholeAndGoOutAgain() {
        var csv = new StringBuilder("nombre;fecha de nacimiento;comuna;correo\n");
        for (var i = 0; i < 10_000; i++) {
            var day = i % 100 == 7 ? "31/02/1990" : (1 + i % 28) + "/" + (1 + i % 12) + "/" + (1960 + i % 40);
            csv.append("%s %s %s;%s;Santiago;%s@example.org%n"
                    .formatted(letters(i), SURNAMES[i % 8], SURNAMES[i / 8 % 8], day, letters(i)));
        }
        var batch = taken(csv.toString());
        imports.check(batch, batch.mapping());
        var checked = imports.find(batch.id()).orElseThrow();
        assertThat(checked.good()).isEqualTo(9_900);
        assertThat(imports.problems(batch.id(), 20_000))
                .hasSize(100)
                .allMatch(problem -> problem.reason().equals("enrolment.importing.date"))
                .extracting(RowProblem::row)
                .startsWith(9, 109, 209);

        bring(checked);

        var done = imports.find(batch.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(ImportBatch.State.DONE);
        assertThat(done.done()).isEqualTo(9_900);
        assertThat(brought(batch)).isEqualTo(9_900);
        assertThat(accounts(batch)).isEqualTo(9_900);

        assertThat(undo(batch)).isEqualTo(9_900);
        assertThat(brought(batch)).isZero();
    }

    @Test
    void safeContactIsTakenInHerWordsAndNobodyBeginsWithAConsent() {
        var batch = taken("""
                Nombre completo,Fecha de nacimiento,Comuna,Teléfono,¿De quién es el teléfono?,Canal,Desde,Hasta,Discreta,Idioma
                Gloria Pinto Lagos,1988-02-03,Temuco,+56 9 5550 1111,compartido,WhatsApp,9:30,18:00 hrs,Sí,árabe
                Hilda Mora Vera,1988-02-04,Temuco,+56 9 5550 1112,مشترك,مكالمة,,,نعم,ar
                Inés Araya Soto,1988-02-05,Temuco,+56 9 5550 1113,de la tía,paloma,25:00,,quizás,es
                Julia Rojas Mora,1988-02-06,Temuco,+56 9 5550 1114,propio,,10:00,,no,
                """);
        assertThat(batch.mapping())
                .containsExactly(
                        "NAMES",
                        "BIRTH_DATE",
                        "COMMUNE",
                        "PHONE",
                        "PHONE_WHOSE",
                        "CHANNEL",
                        "SAFE_FROM",
                        "SAFE_UNTIL",
                        "DISCREET",
                        "LANGUAGE");
        imports.check(batch, batch.mapping());

        assertThat(imports.problems(batch.id(), 10))
                .extracting(problem -> problem.row() + " " + problem.field() + " " + problem.reason())
                .containsExactly(
                        "4 channel enrolment.importing.channelUnknown",
                        "4 discreet enrolment.importing.yesOrNo",
                        "4 phone_whose enrolment.importing.phoneWhose",
                        "4 safe_from enrolment.importing.hour",
                        "5 safe_from participants.refusal.safe-hours");
        bring(imports.find(batch.id()).orElseThrow());

        var gloria = woman(batch, "Gloria Pinto Lagos");
        assertThat(participants.details(gloria).safeContact())
                .isEqualTo(new SafeContact(
                        SafeContact.Phone.SHARED,
                        SafeContact.Channel.WHATSAPP,
                        LocalTime.of(9, 30),
                        LocalTime.of(18, 0),
                        true,
                        null));
        assertThat(participants.details(gloria).language()).isEqualTo("ar");
        assertThat(participants.details(woman(batch, "Hilda Mora Vera")).safeContact())
                .extracting(SafeContact::channel)
                .isEqualTo(SafeContact.Channel.CALL);
        assertThat(participants.holds(gloria, ConsentPurpose.SERVICE)).isFalse();
    }

    @Test
    void whoWasBroughtSignsInAndIsAskedBeforeAnythingElse() {
        var batch = brought("Karina Silva Soto,1979-05-06,Temuco,karina.silva@example.org");
        var karina = woman(batch, "Karina Silva Soto");
        var phone = screen.as(accounts.ofParticipant(karina.value()).orElseThrow(), SessionKind.SHARED)
                .language("es");

        assertThat(phone.get("/home").text()).contains("Queremos tu permiso");
        assertThat(phone.post("/enrol/about").send().location()).isEqualTo("/my-data");

        phone.post("/my-data/consents/service").field("answer", "yes").send();
        assertThat(phone.get("/home").text()).doesNotContain("Queremos tu permiso");
        assertThat(phone.post("/enrol/about").send().location()).isEqualTo("/enrol/about");
        assertThat(undo(batch)).as("she did something: the undo leaves her").isZero();
    }

    @Test
    void undoLeavesAWomanWhoseRecordWasJoinedToTheImportedOne() {
        var older = data.eligible(data.openCall(), 1).getFirst().participant();
        var batch = brought("Laura Vera Pinto,1971-05-06,Temuco,laura.vera@example.org");
        var laura = woman(batch, "Laura Vera Pinto").value();
        records.forEach(module -> module.merge(older, laura));

        assertThat(undo(batch)).isZero();

        assertThat(participants.details(new ParticipantId(older)).names()).isNotNull();
        assertThat(participants.details(new ParticipantId(laura)).names()).isEqualTo("Laura Vera Pinto");
    }

    @Test
    void importWhoseProgramDiedIsGivenUpAndLeavesNothing() {
        var batch = taken("nombre,nacimiento,comuna\nMarta Lagos Soto,1971-05-06,Temuco\n");
        imports.check(batch, batch.mapping());
        var checked = imports.find(batch.id()).orElseThrow();
        assertThat(run.claim(checked)).isTrue();
        clock.advance(Duration.ofMinutes(11));
        try {
            run.giveUpStale();
            assertThat(imports.find(batch.id()).orElseThrow().state()).isEqualTo(ImportBatch.State.FAILED);

            run.run(checked, coordinator());
            assertThat(brought(batch)).isZero();
        } finally {
            clock.reset();
        }
    }

    @Test
    void undoShowsHowFarItIsAndGoesOnWhenItsProgramDied() throws IOException {
        var csv = new StringBuilder("nombre;nacimiento;comuna;correo\n");
        for (var i = 0; i < 600; i++) {
            csv.append("%s %s %s;%d/3/1980;Santiago;undo.%s@example.org%n"
                    .formatted(letters(i), SURNAMES[i % 8], SURNAMES[i / 8 % 8], 1 + i % 28, letters(i)));
        }
        var batch = taken(csv.toString());
        imports.check(batch, batch.mapping());
        bring(imports.find(batch.id()).orElseThrow());
        var women = women(batch);
        var desk = screen.as(Cast.CARMEN).language("es");

        assertThat(run.claimUndo(imports.find(batch.id()).orElseThrow(), coordinator()))
                .isTrue();
        assertThat(run.claimUndo(imports.find(batch.id()).orElseThrow(), coordinator()))
                .as("a second tap")
                .isFalse();
        assertThat(desk.get("/imports/{id}", batch.id()).text()).contains("Deshaciendo: van 0 de 600");
        assertThat(run.takeOutSome(batch.id(), coordinator())).isTrue();
        assertThat(desk.get("/imports/{id}", batch.id()).text()).contains("Deshaciendo: van 500 de 600");
        assertThat(brought(batch)).isEqualTo(100);

        run.goOnUndoing();
        assertThat(brought(batch)).as("a living undo is left alone").isEqualTo(100);
        clock.advance(Duration.ofMinutes(2));
        try {
            run.goOnUndoing();
        } finally {
            clock.reset();
        }

        assertThat(brought(batch)).isZero();
        assertThat(desk.get("/imports/{id}", batch.id()).text())
                .contains("Deshecha")
                .contains("Se borraron las inscripciones de 600 mujeres de esta planilla.");
        assertThat(Files.readAllLines(keys.erasures()))
                .as("apart from the data it is known at once who was erased")
                .containsAll(women.stream().map(UUID::toString).toList());
    }

    @Test
    void workbookIsTakenLikeTextAndItsErrorsGoOutInTheLanguageOfWhoAsks() throws IOException {
        var file = new ByteArrayOutputStream();
        tables.write(
                TableFormat.XLSX,
                List.of("الاسم الكامل", "تاريخ الميلاد", "البلدية", "لمن الهاتف"),
                List.of(
                        List.of(
                                Cell.of("Nadia Soto Pinto"),
                                Cell.of(LocalDate.of(1990, 3, 1)),
                                Cell.of("Temuco"),
                                Cell.of("خاص بها")),
                        List.of(Cell.of("Olga Mora Silva"), Cell.of("=1+1"), Cell.of("Temuco"), Cell.of("?"))),
                file);
        var batch = kept("lista.xlsx", file.toByteArray());
        assertThat(batch.mapping()).containsExactly("NAMES", "BIRTH_DATE", "COMMUNE", "PHONE_WHOSE");
        var desk = screen.as(Cast.CARMEN).language("ar");

        var checked = desk.post("/imports/{id}/mapping", batch.id())
                .field("field", "NAMES")
                .field("field", "BIRTH_DATE")
                .field("field", "COMMUNE")
                .field("field", "PHONE_WHOSE")
                .send()
                .follow();

        assertThat(checked.text()).contains("صف واحد سليم").contains("لمن الهاتف");
        var download = desk.get("/imports/{id}/problems?format=CSV", batch.id());
        assertThat(download.header("Content-Type")).startsWith("text/csv");
        assertThat(download.body().lines())
                .contains("3,تاريخ الميلاد,التاريخ غير مفهوم. اكتبيه هكذا 27/03/1987.")
                .anyMatch(line -> line.startsWith("3,لمن الهاتف,"));
        assertThat(desk.post("/imports/{id}/run", batch.id())
                        .field("rows", "all")
                        .send()
                        .follow()
                        .text())
                .as("all or nothing: a bad row stops all")
                .contains("صف واحد سليم");
    }

    private static String letters(int number) {
        var name = new StringBuilder("M");
        for (var rest = number + 100; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.toString();
    }

    private ImportBatch taken(String csv) {
        return kept("lista.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private ImportBatch kept(String name, byte[] content) {
        var taken = imports.take(coordinator(), data.openCall().value(), name, content);
        assertThat(taken).isInstanceOf(Imports.Taken.Kept.class);
        return imports.find(((Imports.Taken.Kept) taken).id()).orElseThrow();
    }

    private ImportBatch brought(String row) {
        var batch = taken("nombre,nacimiento,comuna,correo\n" + row + "\n");
        imports.check(batch, batch.mapping());
        bring(imports.find(batch.id()).orElseThrow());
        return imports.find(batch.id()).orElseThrow();
    }

    private void bring(ImportBatch checked) {
        assertThat(run.claim(checked)).isTrue();
        run.run(checked, coordinator());
    }

    private int undo(ImportBatch batch) {
        assertThat(run.claimUndo(imports.find(batch.id()).orElseThrow(), coordinator()))
                .isTrue();
        run.undo(batch.id(), coordinator());
        var undone = imports.find(batch.id()).orElseThrow();
        assertThat(undone.state()).isEqualTo(ImportBatch.State.UNDONE);
        return undone.done();
    }

    private int brought(ImportBatch batch) {
        return women(batch).size();
    }

    private int accounts(ImportBatch batch) {
        return db.sql("""
                        select count(*) from enrolment.application a join identity.account i on i.participant_id = a.participant_id
                        where a.batch_id = :id
                        """).param("id", batch.id()).query(Integer.class).single();
    }

    private List<UUID> women(ImportBatch batch) {
        return db.sql("select participant_id from enrolment.application where batch_id = :id order by 1")
                .param("id", batch.id())
                .query(UUID.class)
                .list();
    }

    private ParticipantId woman(ImportBatch batch, String names) {
        return women(batch).stream()
                .map(ParticipantId::new)
                .filter(id -> names.equals(participants.details(id).names()))
                .findFirst()
                .orElseThrow();
    }

    private UUID coordinator() {
        return cast.account(Cast.CARMEN).value();
    }
}
