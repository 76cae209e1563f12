package org.oportunidad.enrolment.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.enrolment.EnrolmentData.NOW;
import static org.oportunidad.enrolment.EnrolmentData.TODAY;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Person;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.participants.Participants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every move that staff make with a woman’s place, through her journey page. */
@ModuleTest
@Import(EnrolmentData.class)
@SuppressWarnings("NullAway.Init")
class StaffMovesTests {

    @Autowired
    EnrolmentData data;

    @Autowired
    BulkEnrolments bulk;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Participants participants;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private UUID woman;
    private String page;

    @BeforeEach
    void dayOfTheData() {
        clock.set(NOW);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private CohortId admitted() {
        var cohort =
                data.cohort("employment", "basic", 5, cast.account(Cast.INES).value());
        admittedTo(cohort);
        return cohort;
    }

    private void admittedTo(CohortId cohort) {
        woman = data.admitted(cohort, data.openCall(), "employment", "basic", 1)
                .getFirst()
                .participant();
        page = participants
                        .cards(cast.viewer(Cast.CARMEN), List.of(woman))
                        .get(woman)
                        .path() + "/journey";
    }

    private Answer move(Person who, String move, String... pairs) {
        var form = screen.as(who).post(page + "/" + move);
        for (var i = 0; i < pairs.length; i += 2) {
            form.field(pairs[i], pairs[i + 1]);
        }
        return form.send();
    }

    private EnrolmentState state() {
        return enrolments.placeOf(woman).orElseThrow().state();
    }

    @Test
    void supportPauseAndReturnFollowEachOther() {
        admitted();
        clock.set(NOW.plus(Duration.ofDays(8)));
        bulk.startAll(List.of(new Step(woman, clock.instant(), null)));
        assertThat(screen.as(Cast.INES).get(page).text())
                .contains("Participando")
                .contains("Habilidades para mi vida0 de 7 hechos")
                .doesNotContain("Anotar que dejó el programa")
                .doesNotContain("Pidió retirarse");

        assertThat(move(Cast.INES, "risk").follow().text()).contains("Necesita apoyo");
        var day = TODAY.plusDays(30).toString();
        assertThat(move(Cast.INES, "pause", "until", day).follow().text()).contains("En pausa hasta");
        assertThat(state()).isEqualTo(EnrolmentState.PAUSED);
        assertThat(move(Cast.INES, "return").follow().text()).contains("Participando");
        assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    }

    @Test
    void pauseLongerThanSixtyDaysIsRefused() {
        admitted();
        bulk.startAll(List.of(new Step(woman, NOW, null)));

        var answer = move(Cast.INES, "pause", "until", TODAY.plusDays(61).toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("La pausa puede durar de 1 a 60 días");
    }

    @Test
    void leavingNeedsThreeTriesByTwoWaysAndTheReturnKeepsThem() {
        admitted();
        bulk.startAll(List.of(new Step(woman, NOW, null)));
        move(Cast.INES, "risk");

        var few = dropout("PHONE", "PHONE", "PHONE");
        assertThat(few.status()).isEqualTo(422);
        assertThat(few.text()).contains("Faltan intentos");
        assertThat(few.fragment("select[name=reason] option[selected]").val())
                .as("what was typed stays")
                .isEqualTo("care");
        assertThat(few.html().select("select[name=channel] option[selected]").eachAttr("value"))
                .containsExactly("PHONE", "PHONE", "PHONE");
        assertThat(tries()).as("a refused dropout leaves nothing").isZero();

        var enough = dropout("PHONE", "WHATSAPP", "PHONE");
        assertThat(enough.follow().text()).contains("Dejó el programa");
        assertThat(state()).isEqualTo(EnrolmentState.DROPPED);
        assertThat(tries()).isEqualTo(3);

        assertThat(move(Cast.INES, "return").follow().text()).contains("Participando");
        assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
        assertThat(tries()).isEqualTo(3);
    }

    private Answer dropout(String... channels) {
        var form = screen.as(Cast.INES).post(page + "/dropout").field("reason", "care");
        for (var channel : channels) {
            form.field("channel", channel).field("day", TODAY.minusDays(1)).field("result", "NO_ANSWER");
        }
        return form.send();
    }

    private int tries() {
        return db.sql("""
                        select count(*) from enrolment.contact_try t join enrolment.enrolment e on e.id = t.enrolment_id
                        where e.participant_id = :woman
                        """).param("woman", woman).query(Integer.class).single();
    }

    @Test
    void whoNeverCameIsNotedFromTheSecondWeekOnAndEntersTheNextGroup() {
        admitted();
        clock.set(NOW.plus(Duration.ofDays(8)));
        assertThat(move(Cast.INES, "no-show").text()).contains("Todavía no empieza la segunda semana");

        clock.set(NOW.plus(Duration.ofDays(15)));
        assertThat(move(Cast.INES, "no-show").status()).isEqualTo(303);
        assertThat(state()).isEqualTo(EnrolmentState.NO_SHOW);

        var next = data.cohort("employment", "basic", 5, cast.account(Cast.INES).value());
        assertThat(move(Cast.INES, "next-cohort", "cohort", "").text()).contains("Elige un grupo");
        assertThat(move(Cast.INES, "next-cohort", "cohort", next.value().toString())
                        .status())
                .isEqualTo(303);
        assertThat(enrolments.placeOf(woman).orElseThrow().cohort()).isEqualTo(next);
        assertThat(state()).isEqualTo(EnrolmentState.ENROLLED);
    }

    @Test
    void transferTakesHerToTheOtherGroupAndKeepsTheFirstPlace() {
        var first = admitted();
        bulk.startAll(List.of(new Step(woman, NOW, null)));
        var other = data.cohort(
                "entrepreneurship", "basic", 5, cast.account(Cast.INES).value());
        assertThat(screen.as(Cast.INES).get(page).text()).contains("Emprendimiento");
        clock.advance(Duration.ofHours(1));

        assertThat(move(Cast.INES, "transfer", "cohort", other.value().toString())
                        .status())
                .isEqualTo(303);

        assertThat(enrolments.placeOf(woman).orElseThrow().cohort()).isEqualTo(other);
        assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
        assertThat(db.sql("select state from enrolment.enrolment where participant_id = :woman and cohort_id = :first")
                        .param("woman", woman)
                        .param("first", first.value())
                        .query(String.class)
                        .single())
                .isEqualTo("TRANSFERRED");
    }

    @Test
    void placeOfWhoWithdrawsGoesToWhoWaitsLongest() {
        var call = data.openCall();
        var waits = data.chosen(call, "employment", "basic", 1).getFirst().participant();
        var cohort = data.cohort("employment", "basic", 1, null);
        admittedTo(cohort);
        bulk.waitlistAll(List.of(new Step(waits, NOW.minus(Duration.ofDays(3_000)), null)));

        assertThat(move(Cast.CARMEN, "withdrawal").status()).isEqualTo(303);

        assertThat(state()).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(enrolments.placeOf(waits)).isPresent();
    }

    @Test
    void facilitatorCannotWithdrawHer() {
        admitted();

        var answer = move(Cast.INES, "withdrawal");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Solo la coordinadora puede hacerlo");
        assertThat(state()).isEqualTo(EnrolmentState.ENROLLED);
    }
}
