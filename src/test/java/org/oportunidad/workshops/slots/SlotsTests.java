package org.oportunidad.workshops.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.World;
import org.oportunidad.workshops.WorkshopData;
import org.oportunidad.workshops.WorkshopData.Woman;
import org.oportunidad.workshops.freetime.FreeTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Times around the hours of women: counted for staff, named for herself. */
@ModuleTest
@Import({EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class SlotsTests {

    private static final List<DayOfWeek> WEEK = Arrays.asList(DayOfWeek.values());

    @Autowired
    Screen screen;

    @Autowired
    WorkshopData data;

    @Autowired
    PlannedWorkshops workshops;

    @Test
    void theTimeThatShutsOutFewestComesFirstAndTheSecondSuitsTheOthers() {
        var evening = free("tu_ev");
        var times = List.of(evening, evening, evening, free("sa_am"), free("sa_am"));

        var best = ProposeSlots.best(WEEK, 90, times, 8);
        var pair = ProposeSlots.bestPair(WEEK, 90, times).orElseThrow();

        assertThat(best.getFirst().slot().day()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(best.getFirst().shutOut()).isEqualTo(2);
        assertThat(best).allMatch(counted -> counted.shutOut() < 5);
        assertThat(pair.first().day()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(pair.second().day()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(pair.shutOut()).isZero();
        var all = List.of(new FreeTime(Set.of("tu_ev", "sa_pm"), List.of()));
        assertThat(ProposeSlots.bestPair(WEEK, 90, all).orElseThrow().second().day())
                .as("whoever could come at the first time is offered another one")
                .isEqualTo(DayOfWeek.SATURDAY);
        assertThat(ProposeSlots.best(WEEK, 90, List.of(), 8)).isEmpty();
        assertThat(ProposeSlots.bestPair(WEEK, 480, times)).isEmpty();
    }

    @Test
    void staffSeeHowManyATimeShutsOutAndSmallNumbersAsARange() {
        var group = data.group(6);
        var series = workshops.series(data.ines(), group.cohort(), true);
        group.women().subList(0, 5).forEach(woman -> tells(woman, "tu_ev"));
        tells(group.women().get(5), "sa_am");
        workshops.planned(data.ines(), series, next(DayOfWeek.TUESDAY), "19:00");
        workshops.planned(data.ines(), series, next(DayOfWeek.SATURDAY), "10:00");

        var page = data.ines().get("/workshops/" + series + "/slots?minutes=90");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("De 6 mujeres, sabemos las horas de 6", "Fuera de los dos: ninguna");
        assertThat(page.fragment("table tbody tr").text()).contains("martes", "menos de 5");
        var planned = page.html().select("table").last();
        assertThat(planned.text()).contains("martes, de 19:00 a 20:30", "sábado, de 10:00 a 11:30");
        assertThat(planned.select("tr").last().text()).contains("5");
        assertThat(page.text()).doesNotContain("Graciela");
    }

    @Test
    void ofFewWomenNothingIsCounted() {
        var group = data.group(4);
        var series = workshops.series(data.ines(), group.cohort(), true);
        group.women().forEach(woman -> tells(woman, "tu_ev"));

        var page = data.ines().get("/workshops/" + series + "/slots");

        assertThat(page.text()).contains("Todavía no sabemos bastante");
        assertThat(page.html().select("table")).isEmpty();
        assertThat(data.ines()
                        .get("/workshops/" + series + "/slots?minutes=9999999")
                        .status())
                .isEqualTo(422);
        assertThat(screen.as(World.OLGA).get("/workshops/" + series + "/slots").status())
                .isEqualTo(404);
    }

    @Test
    void sheIsShownTheSectionThatFitsFirstAndIsPlacedThere() {
        var group = data.group(2);
        var series = workshops.series(data.ines(), group.cohort(), true);
        workshops.planned(data.ines(), series, next(DayOfWeek.SATURDAY), "10:00");
        var tuesday = workshops.planned(data.ines(), series, next(DayOfWeek.TUESDAY), "19:00");
        tells(group.first(), "tu_ev");

        var choice = group.first().phone().get("/agenda/workshops/" + series);

        assertThat(choice.html().select("main section h2").getFirst().text()).isEqualTo("Sección 2");
        assertThat(choice.fragment("main section").text()).contains("Calza con tus horas libres");
        assertThat(group.women()
                        .getLast()
                        .phone()
                        .get("/agenda/workshops/" + series)
                        .text())
                .doesNotContain("Calza con");
        data.ines().post("/workshops/" + series + "/places").send();
        assertThat(group.first().phone().get(tuesday.herPath(0)).status()).isEqualTo(200);
    }

    @Test
    void whereNothingFitsSheIsToldKindly() {
        var group = data.group(1);
        var series = workshops.series(data.ines(), group.cohort(), true);
        workshops.planned(data.ines(), series, next(DayOfWeek.SATURDAY), "10:00");
        tells(group.first(), "tu_ev");

        assertThat(group.first().phone().get("/agenda/workshops/" + series).text())
                .contains("Ninguna sección calza del todo");
    }

    private static void tells(Woman woman, String... parts) {
        var form = woman.phone().post("/agenda/hours");
        Arrays.stream(parts).forEach(part -> form.field("part", part));
        assertThat(form.send().status()).isEqualTo(303);
    }

    private static LocalDate next(DayOfWeek day) {
        return LocalDate.now(WorkshopData.SANTIAGO).plusDays(1).with(TemporalAdjusters.nextOrSame(day));
    }

    private static FreeTime free(String part) {
        return new FreeTime(Set.of(part), List.of());
    }

    @Test
    void aTimeEndsBeforeTheDayDoes() {
        assertThat(ProposeSlots.best(WEEK, 240, List.of(free("su_pm")), 20))
                .isNotEmpty()
                .allMatch(counted -> counted.slot().until().isBefore(LocalTime.of(18, 1)));
    }
}
