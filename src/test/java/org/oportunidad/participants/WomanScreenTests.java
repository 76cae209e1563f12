package org.oportunidad.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Person;
import org.oportunidad.kit.Screen;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One woman's page, her own page about her data, and the screens around them. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class WomanScreenTests {

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    Participants participants;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private ParticipantId opened(PersonalDetails details, UUID id) {
        participants.open(new Registration(
                new ParticipantId(id),
                details,
                Registration.Via.SELF,
                Map.of(ConsentPurpose.SERVICE, true),
                ConsentEvidence.onScreen("es", clock.instant()),
                clock.instant()));
        return new ParticipantId(id);
    }

    private ParticipantCard rosa(Person person) {
        var details = PersonalDetails.NOTHING
                .withNames("Rosa Quintrileo Vera")
                .withPreferredName("Rosi")
                .withBirthDate(LocalDate.of(1990, 5, 6))
                .withCommune("09101")
                .withPhone("+56955501234")
                .withSafeContact(new SafeContact(
                        SafeContact.Phone.SHARED,
                        SafeContact.Channel.WHATSAPP,
                        LocalTime.of(20, 0),
                        LocalTime.of(22, 0),
                        true,
                        "canela"));
        var id = opened(details, person.participant());
        participants.update(null, id, details);
        return participants.cards(cast.viewer(Cast.CARMEN), List.of(id.value())).get(id.value());
    }

    private ParticipantCard another(String names) {
        var id = opened(PersonalDetails.NOTHING.withNames(names).withBirthDate(LocalDate.of(1979, 1, 2)), Ids.next());
        return participants.cards(cast.viewer(Cast.CARMEN), List.of(id.value())).get(id.value());
    }

    @Test
    void coordinatorReadsHowToReachHerAndTheReadingIsKept() {
        var rosa = rosa(Cast.ROSA);

        var page = screen.as(Cast.CARMEN).get(rosa.path());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Rosi",
                        "Rosa Quintrileo Vera",
                        "Temuco",
                        "Teléfono compartido",
                        "de 20:00 a 22:00",
                        "Sin nombrar el programa",
                        "canela",
                        "Abrió su ficha",
                        "Aceptó: Participar en el programa");
        assertThat(page.title()).doesNotContain("Rosa");
        assertThat(screen.as(Cast.ROSA).get("/my-data/looks").text())
                .contains("Carmen", "Coordinadora", "Abrió tu página.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar", "hi", "ht"})
    void everyPageIsThereInEveryLanguage(String language) {
        var rosa = rosa(Cast.ROSA);
        var carmen = screen.as(Cast.CARMEN).language(language);
        var her = screen.as(Cast.ROSA).language(language);

        for (var path : List.of(
                rosa.path(), rosa.path() + "/details", rosa.path() + "/export", "/duplicates", "/participants")) {
            assertThat(carmen.get(path).status()).as(path).isEqualTo(200);
        }
        for (var path : List.of("/my-data", "/my-data/details", "/my-data/looks", "/my-data/export")) {
            assertThat(her.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void whoDoesNotCareForHerGetsThePageForMissingAddresses() {
        var rosa = rosa(Cast.ROSA);
        var other = another("Graciela Prueba");

        for (var path : List.of("", "/details", "/export")) {
            assertThat(screen.as(Cast.INES).get(other.path() + path).status()).isEqualTo(404);
            assertThat(screen.as(Cast.VALERIA).get(other.path() + path).status())
                    .isEqualTo(404);
            assertThat(screen.as(Cast.ELENA).get(rosa.path() + path).status()).isEqualTo(404);
        }
        assertThat(screen.as(Cast.INES)
                        .get("/participants/AAAAAAAAAAAAAAAAAAAAAA")
                        .status())
                .isEqualTo(404);
        participants.giveCare(
                List.of(new CareGrant(other.id(), cast.account(Cast.INES), "cohort:x", clock.instant(), null)));
        assertThat(screen.as(Cast.INES).get(other.path()).text()).contains("Inés");
    }

    @Test
    void whatSheSaidToStaffWaitsForHerAndIsConfirmedByHer() {
        var rosa = rosa(Cast.ROSA);

        var noted = screen.as(Cast.CARMEN)
                .post(rosa.path() + "/consents")
                .field("purpose", "followup-survey")
                .field("answer", "yes")
                .field("medium", "PHONE")
                .field("place", "Biblioteca")
                .field("witness", "Elena")
                .send();

        assertThat(noted.status()).isEqualTo(303);
        assertThat(participants.holds(rosa.id(), ConsentPurpose.FOLLOWUP_SURVEY))
                .isFalse();
        var her = screen.as(Cast.ROSA);
        assertThat(her.get("/my-data").text()).contains("Confirma lo que dijiste");
        assertThat(her.post("/my-data/consents/followup-survey")
                        .field("answer", "yes")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(participants.holds(rosa.id(), ConsentPurpose.FOLLOWUP_SURVEY))
                .isTrue();
        assertThat(her.post("/my-data/consents/followup-survey")
                        .field("answer", "withdraw")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(participants.holds(rosa.id(), ConsentPurpose.FOLLOWUP_SURVEY))
                .isFalse();
    }

    @Test
    void aNoteWithoutPlaceIsRefusedBesideTheField() {
        var rosa = rosa(Cast.ROSA);

        var refused = screen.as(Cast.CARMEN)
                .post(rosa.path() + "/consents")
                .field("purpose", "messages")
                .field("answer", "yes")
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fragment("#f-place-about").text()).contains("dónde");
    }

    @Test
    void sheCorrectsHerDetailsAndWhatIsWrongStaysTyped() {
        rosa(Cast.ROSA);
        var her = screen.as(Cast.ROSA);

        var wrong = her.post("/my-data/details")
                .field("names", "Rosa")
                .field("phone", "12")
                .field("birthDate", "1990-05-06")
                .field("commune", "san p")
                .field("language", "es")
                .send();

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.fragment("#f-phone").attr("value")).isEqualTo("12");
        assertThat(wrong.fragment("#f-commune-places").text()).contains("San Pedro de la Paz");
        var right = her.post("/my-data/details")
                .field("names", "Rosa Q. Vera")
                .field("phone", "9 5550 1234")
                .field("birthDate", "1990-05-06")
                .field("commune", "08108")
                .field("language", "es")
                .field("whosePhone", "OWN")
                .field("channel", "EMAIL")
                .send();
        assertThat(right.status()).isEqualTo(303);
        assertThat(right.follow().text()).contains("Rosa Q. Vera", "San Pedro de la Paz", "9 5550 1234");
    }

    @Test
    void twoRecordsOfOneWomanAreJoinedAndPartedWithoutLoss() {
        var phone = "+569" + (20_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 69_999_999));
        var first = opened(
                PersonalDetails.NOTHING
                        .withNames("Marta Primera Uno")
                        .withPhone(phone)
                        .withCommune("13101"),
                Ids.next());
        var second = opened(
                PersonalDetails.NOTHING
                        .withNames("Marta Primera")
                        .withPhone(phone)
                        .withEmail("marta" + phone.substring(5) + "@correo.cl"),
                Ids.next());
        var cards = participants.cards(cast.viewer(Cast.CARMEN), List.of(first.value(), second.value()));
        var left = cards.get(first.value());
        var right = cards.get(second.value());
        var carmen = screen.as(Cast.CARMEN);
        assertThat(carmen.get("/duplicates").text()).contains("Marta Primera Uno", "Mismo contacto");

        var answer = carmen.post("/duplicates")
                .field("left", left.handle())
                .field("right", right.handle())
                .field("decision", "left")
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(participants.details(first).email()).contains("@correo.cl");
        assertThat(participants.find(cast.viewer(Cast.CARMEN), right.handle()))
                .map(ParticipantCard::id)
                .contains(first);
        var merge = db.sql("select id from participants.merge where from_id = :id")
                .param("id", second.value())
                .query(UUID.class)
                .single();
        assertThat(carmen.post("/duplicates/merges/{id}/undoing", merge).send().status())
                .isEqualTo(303);
        assertThat(participants.details(first).email()).isNull();
        assertThat(participants.find(cast.viewer(Cast.CARMEN), right.handle()))
                .map(ParticipantCard::id)
                .contains(second);
    }

    @Test
    void blockedWomanIsSeenByTheDeskAlone() {
        var other = another("Bloqueada Prueba");
        participants.giveCare(
                List.of(new CareGrant(other.id(), cast.account(Cast.INES), "cohort:y", clock.instant(), null)));

        screen.as(Cast.CARMEN)
                .post(other.path() + "/block")
                .field("blocked", "yes")
                .send();

        assertThat(screen.as(Cast.INES).get(other.path()).status()).isEqualTo(404);
        assertThat(screen.as(Cast.CARMEN).get(other.path()).text()).contains("Datos bloqueados");
    }

    @Test
    void erasedWomanIsGoneForEverybody() {
        var other = another("Borrada Prueba");

        assertThat(screen.as(Cast.CARMEN).post(other.path() + "/erasure").send().status())
                .isEqualTo(303);

        assertThat(screen.as(Cast.CARMEN).get(other.path()).status()).isEqualTo(404);
        assertThat(participants.details(other.id()).names()).isNull();
    }

    @Test
    void sheTakesEverythingWithHer() {
        rosa(Cast.ROSA);
        var her = screen.as(Cast.ROSA);

        assertThat(her.get("/my-data/export").text()).contains("Quintrileo");
        var file = her.get("/my-data/export.json");
        assertThat(file.header("Content-Type")).startsWith("application/json");
        assertThat(file.body()).contains("participants.field.names");
    }

    @Test
    void nameIsFoundByPostAndNeverStandsInAnAddress() {
        rosa(Cast.ROSA);

        var found = screen.as(Cast.CARMEN)
                .post("/participants")
                .field("name", "quintrileo")
                .send();

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains("Rosa Quintrileo Vera");
        assertThat(found.fragment("a.rows__row").attr("href")).matches("/participants/[A-Za-z0-9_-]{22}");
        assertThat(screen.as(Cast.INES)
                        .post("/participants")
                        .field("name", "quintrileo")
                        .send()
                        .text())
                .contains("No encontramos");
    }

    @Test
    void nothingTypedIsSaidBesideTheField() {
        var answer =
                screen.as(Cast.CARMEN).post("/participants").field("name", " ").send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fragment(".field--bad").text()).contains("Escribe un nombre o un apellido");
    }

    @Test
    void codeIsShownForAWomanWithoutMail() {
        var rosa = rosa(Cast.ROSA);

        var shown = screen.as(Cast.CARMEN).post(rosa.path() + "/code").send();

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).containsPattern("[0-9]{4} ?[0-9]{4} ?[0-9]{4}");
    }
}
