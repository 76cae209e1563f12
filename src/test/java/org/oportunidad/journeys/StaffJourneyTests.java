package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.enrolment.EnrolmentData.NOW;
import static org.oportunidad.enrolment.EnrolmentData.TODAY;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentData.Applicant;
import org.oportunidad.enrolment.bulk.BulkEnrolments.CohortStep;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCohort;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Person;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff press on the desk, each with its way back. */
class StaffJourneyTests extends Journey {

    @Autowired
    private Participants participants;

    private EnrolmentData data;

    @BeforeEach
    void world() {
        data = new EnrolmentData(bulk, participants);
    }

    @Test
    void bulkAdmissionIsUndone() {
        data.cohort("entrepreneurship", "advanced", 2, null);
        var call = data.openCall();
        data.chosen(call, "entrepreneurship", "advanced", 2);
        var desk = desk(Cast.CARMEN);
        desk.navigate("/applications?state=ROUTE_CHOSEN&call=" + call.value());
        desk.locator("tbody input[name='id']").all().forEach(Locator::check);
        press(desk, desk.locator("form[action='/applications/admission'] button"));
        press(desk, desk.locator("form[action='/admissions'] button"));
        assertThat(main(desk)).contains("2 mujeres recibieron cupo");

        press(desk, desk.locator("form[action^='/admissions/'] button"));

        assertThat(main(desk)).contains("Deshecho");
        desk.navigate("/applications?state=ROUTE_CHOSEN&call=" + call.value());
        assertThat(desk.locator("tbody input[name='id']").count()).isEqualTo(2);
    }

    @Test
    void facilitatorPausesSupportsAndNotesThatAWomanLeftAndCameBack() {
        var woman = admitted(running(Cast.INES));
        bulk.startAll(List.of(new Step(woman.participant(), NOW.plus(Duration.ofHours(1)), null)));
        var desk = desk(Cast.INES);
        desk.navigate(pageOf(woman) + "/journey");

        move(desk, "pause");
        assertThat(state(desk)).isEqualTo("En pausa");
        move(desk, "return");
        assertThat(state(desk)).isEqualTo("Participando");
        move(desk, "risk");
        assertThat(state(desk)).isEqualTo("Necesita apoyo");

        desk.locator("#f-reason").selectOption("care");
        tried(desk, 1, "PHONE");
        move(desk, "dropout");
        assertThat(desk.locator("#f-tries .problem").innerText()).contains("al menos tres, por dos medios");
        tried(desk, 2, "WHATSAPP");
        tried(desk, 3, "WHATSAPP");
        move(desk, "dropout");
        assertThat(state(desk)).isEqualTo("Dejó el programa");
        move(desk, "return");
        assertThat(state(desk)).isEqualTo("Participando");
    }

    @Test
    void coordinatorTransfersOneAndLetsAnotherGo() {
        var cohort = running(null);
        var other = data.cohort("employment", "advanced", 3, null);
        var woman = admitted(cohort);
        var leaving = admitted(cohort);
        var absent = admitted(cohort);
        bulk.startAll(List.of(new Step(woman.participant(), NOW.plus(Duration.ofHours(1)), null)));
        var desk = desk(Cast.CARMEN);

        desk.navigate(pageOf(woman) + "/journey");
        desk.locator("#f-cohort").selectOption(other.value().toString());
        move(desk, "transfer");
        assertThat(desk.locator(".eyebrow").innerText()).isEqualTo("Grupo de la mañana");

        desk.navigate(pageOf(absent) + "/journey");
        move(desk, "no-show");
        assertThat(state(desk)).isEqualTo("No empezó");
        desk.locator("#f-cohort").selectOption(other.value().toString());
        move(desk, "next-cohort");
        assertThat(state(desk)).isEqualTo("Con cupo");

        desk.navigate(pageOf(leaving) + "/journey");
        desk.locator(".confirm summary").click();
        move(desk, "withdrawal");
        assertThat(state(desk)).isEqualTo("Se retiró");
    }

    @Test
    void routeIsChangedWithAReasonAndWaitingEnds() {
        var woman = data.chosen(data.openCall(), "employment", "basic", 1).getFirst();
        bulk.waitlistAll(List.of(new Step(woman.participant(), NOW, null)));
        startAllGroups("entrepreneurship", "basic");
        var desk = desk(Cast.CARMEN);
        desk.navigate(pageOf(woman) + "/application");
        desk.locator("#f-route").selectOption("entrepreneurship/basic");
        desk.locator("#f-reason").fill("Me lo pidió por teléfono");
        press(desk, desk.locator("form[action$='/application/route'] button"));
        assertThat(main(desk)).contains("Me lo pidió por teléfono", "Carmen, el");

        desk.locator(".confirm summary").click();
        press(desk, desk.locator(".confirm button"));
        assertThat(desk.locator(".confirm .problem").isVisible()).isTrue();
        desk.locator("#f-off").fill("No contestó a tiempo");
        press(desk, desk.locator(".confirm button"));

        assertThat(state(desk)).isEqualTo("Se retiró de la lista");
    }

    /** No group of other journeys enrols any more, so that whoever comes waits. */
    private void startAllGroups(String route, String level) {
        bulk.runCohorts(jdbc
                .sql("select id from enrolment.cohort where state = 'ENROLLING' and route = ? and level = ?")
                .param(route)
                .param(level)
                .query(UUID.class)
                .stream()
                .map(id -> new CohortStep(new CohortId(id), NOW, null))
                .toList());
    }

    @Test
    void duplicatesAreJoinedAndSeparatedAgain() {
        var name = "Zenaida Quilaqueo " + Ids.next().toString().replaceAll("[^a-f]", "");
        participants.openAll(Stream.of("13101", "09101")
                .map(commune -> new Registration(
                        new ParticipantId(Ids.next()),
                        PersonalDetails.NOTHING
                                .withNames(name)
                                .withBirthDate(LocalDate.of(1990, 3, 1))
                                .withCommune(commune),
                        Registration.Via.SELF,
                        Map.of(),
                        null,
                        clock.instant()))
                .toList());
        var desk = desk(Cast.CARMEN);
        desk.navigate("/duplicates");
        var pair = desk.locator("main > .card").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(pair.count()).isEqualTo(1);

        press(desk, pair.locator("button[value='left']"));
        assertThat(pair.count()).isZero();
        var joined = desk.locator("main .rows li").filter(new Locator.FilterOptions().setHasText(name));
        press(desk, joined.locator("button"));

        assertThat(pair.count()).isEqualTo(1);
        press(desk, pair.locator("button[value='different']"));
        assertThat(pair.count()).isZero();
    }

    @Test
    void importIsUndone() {
        var name = "Yolanda Huenchumil " + Ids.next().toString().replaceAll("[^a-f]", "");
        var sheet = "Nombre completo,Fecha de nacimiento,Comuna\n" + name + ",01/03/1990,Temuco\n";
        var desk = desk(Cast.CARMEN);
        desk.navigate("/imports");
        desk.locator("select[name='call']").selectOption(new SelectOption().setIndex(1));
        desk.locator("input[type='file']")
                .setInputFiles(new FilePayload("lista.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
        press(desk, desk.locator("form[action='/imports'] button"));
        press(desk, desk.locator("form[action$='/mapping'] button"));
        press(desk, desk.locator("form[action$='/run'] button"));
        var undo = desk.locator("form[action$='/run']:has(input[value='DELETE']) button");
        undo.waitFor();
        var brought = desk.url();
        assertThat(found(desk, name)).isTrue();

        desk.navigate(brought);
        press(desk, undo);

        desk.locator("main:has-text('Se borró la inscripción de 1 mujer')").waitFor();
        assertThat(found(desk, name)).isFalse();
    }

    private boolean found(Page desk, String name) {
        desk.navigate("/participants");
        desk.locator("#f-name").fill(name);
        press(desk, desk.locator("form[action='/participants'] button"));
        return !main(desk).contains("No encontramos a nadie");
    }

    /** A group of employment in its third week, so that all moves may be made. */
    private CohortId running(@Nullable Person facilitator) {
        var id = Ids.next();
        var cohort = new CohortId(id);
        bulk.planCohorts(List.of(new NewCohort(
                cohort,
                "S-" + id.toString().substring(24).toUpperCase(Locale.ROOT),
                "Grupo de la tarde",
                "employment",
                "advanced",
                "ONLINE",
                TODAY.minusDays(20),
                TODAY.plusDays(40),
                5,
                facilitator == null ? null : cast.account(facilitator).value(),
                NOW)));
        bulk.runCohorts(List.of(new CohortStep(cohort, NOW, null)));
        return cohort;
    }

    private Applicant admitted(CohortId cohort) {
        return data.admitted(cohort, data.openCall(), "employment", "advanced", 1)
                .getFirst();
    }

    private String pageOf(Applicant woman) {
        return participants
                .cards(cast.viewer(Cast.CARMEN), List.of(woman.participant()))
                .get(woman.participant())
                .path();
    }

    private static void move(Page desk, String move) {
        press(desk, desk.locator("form[action$='/journey/" + move + "'] button"));
    }

    private static void tried(Page desk, int number, String channel) {
        desk.locator("#f-channel-" + number).selectOption(channel);
        desk.locator("#f-day-" + number).fill(TODAY.minusDays(5).toString());
    }

    private static String state(Page desk) {
        return desk.locator(".head .badge").innerText();
    }

    private static String main(Page desk) {
        return desk.locator("main").innerText();
    }
}
