package org.oportunidad.enrolment.enrol;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oportunidad.enrolment.bulk.BulkEnrolments.BaselineAnswers;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Business;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Motivation;

/** The questions of ficha and diagnóstico whose answers enrolment itself reads, by their names in the instruments. */
final class FichaAnswers {

    /** How she heard of the programme. */
    static final String SOURCE = "source";

    private FichaAnswers() {}

    /** What the placement rule reads of a complete diagnóstico. */
    static BaselineAnswers baseline(Map<String, String> answers) {
        var motivations = EnumSet.noneOf(Motivation.class);
        var wishes = several(answers, "motivation");
        for (var pair : Map.of(
                        "employment", Motivation.EMPLOYMENT,
                        "venture", Motivation.VENTURE,
                        "study", Motivation.STUDY,
                        "network", Motivation.NETWORK)
                .entrySet()) {
            if (wishes.contains(pair.getKey())) {
                motivations.add(pair.getValue());
            }
        }
        return new BaselineAnswers(
                business(answers.getOrDefault("business", "none")),
                motivations,
                "yes".equals(answers.get("seeks_paid_work")),
                "yes".equals(answers.get("searched_before")),
                number(answers.getOrDefault("digital_score", "0")));
    }

    private static Business business(String answer) {
        return switch (answer) {
            case "idea" -> Business.IDEA;
            case "under_1_year" -> Business.UNDER_ONE_YEAR;
            case "over_1_year" -> Business.OVER_ONE_YEAR;
            default -> Business.NONE;
        };
    }

    private static Set<String> several(Map<String, String> answers, String question) {
        return Arrays.stream(answers.getOrDefault(question, "").split(" ", -1))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    private static int number(String answer) {
        return answer.matches("[0-9]{1,3}(\\.0+)?") ? (int) Double.parseDouble(answer) : 0;
    }
}
