package org.oportunidad.workshops.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.PlannedWorkshops.Planned;
import org.oportunidad.workshops.WorkshopData;
import org.oportunidad.workshops.WorkshopData.Woman;
import org.oportunidad.workshops.evaluation.Grouped.One;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What women thought of a session, and that nobody learns who thought it. */
@ModuleTest
@Import({EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class EvaluationTests {

    @Autowired
    WorkshopData data;

    @Autowired
    PlannedWorkshops workshops;

    @Test
    void fourAnswersStayHiddenAndTheFifthShowsThemTogether() {
        var group = data.group(6);
        var planned = data.begun(group);
        group.women().forEach(woman -> workshops.take(woman.phone(), planned));
        data.rollCall(
                planned,
                0,
                group.women().stream().collect(Collectors.toMap(Function.identity(), any -> "present")),
                "");
        for (var woman : group.women().subList(0, 4)) {
            assertThat(say(woman, planned, "5", "Todo bien " + woman.handle()).status())
                    .isEqualTo(303);
        }
        var few = data.ines().get(planned.sessionPath(0) + "/evaluations");
        assertThat(few.text()).contains("menos de cinco").doesNotContain("Todo bien");
        assertThat(few.html().select("table")).isEmpty();

        say(group.women().get(4), planned, "1", "Más ejemplos");
        var five = data.ines().get(planned.sessionPath(0) + "/evaluations");
        assertThat(five.text()).contains("5 respuestas").contains("Más ejemplos");

        say(group.women().get(5), planned, "2", "La sexta");
        assertThat(data.ines().get(planned.sessionPath(0) + "/evaluations").text())
                .contains("5 respuestas")
                .doesNotContain("La sexta");
    }

    @Test
    void onlyWhoWasThereIsAskedAndOnce() {
        var group = data.group(2);
        var planned = data.begun(group);
        group.women().forEach(woman -> workshops.take(woman.phone(), planned));
        var her = group.first();
        assertThat(her.phone().get(planned.herPath(0)).text()).doesNotContain("¿Qué te pareció?");
        data.rollCall(planned, 0, java.util.Map.of(her, "present"), "");
        assertThat(her.phone().get(planned.herPath(0)).text()).contains("¿Qué te pareció?");

        assertThat(her.phone()
                        .post(planned.herPath(0) + "/evaluation")
                        .field("useful", "9")
                        .send()
                        .status())
                .isEqualTo(422);
        say(her, planned, "4", "");

        assertThat(her.phone().get(planned.herPath(0)).text())
                .contains("recibimos tu opinión")
                .doesNotContain("¿Qué te pareció?");
    }

    @Test
    void answersAreShownInWholeGroupsOfFive() {
        for (int size = 0; size < 23; size++) {
            var all = IntStream.range(0, size)
                    .mapToObj(number -> new One(number % 5 + 1, 3, 3, "w" + number))
                    .toList();
            var grouped = Grouped.of(all);

            assertThat(grouped.shown()).isEqualTo(size - size % 5);
            assertThat(grouped.words()).hasSize(grouped.shown());
            assertThat(grouped.scales().getFirst().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(grouped.shown());
        }
        assertThat(Grouped.of(Collections.nCopies(4, new One(1, 1, 1, "x"))).words())
                .isEqualTo(List.of());
    }

    private static Answer say(Woman woman, Planned planned, String step, String words) {
        return woman.phone()
                .post(planned.herPath(0) + "/evaluation")
                .field("useful", step)
                .field("clear", "4")
                .field("welcome", "5")
                .field("words", words)
                .send();
    }
}
