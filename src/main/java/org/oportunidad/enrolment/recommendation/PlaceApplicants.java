package org.oportunidad.enrolment.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Choice;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Diagnosis;
import org.oportunidad.enrolment.machine.ApplicationMove;
import org.oportunidad.enrolment.machine.Guard;
import org.oportunidad.enrolment.machine.MoveApplications;
import org.oportunidad.enrolment.machine.MoveFacts;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.programme.Routes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recommends a route after the diagnóstico and keeps the choice that follows. */
@Component
public class PlaceApplicants {

    private final RecommendationTable table;
    private final MoveApplications applications;
    private final Routes routes;

    PlaceApplicants(RecommendationTable table, MoveApplications applications, Routes routes) {
        this.table = table;
        this.applications = applications;
        this.routes = routes;
    }

    /** ELIGIBLE → DIAGNOSED, each with its recommendation; all of them or none. */
    @Transactional
    public void diagnoseAll(List<Diagnosis> diagnoses) {
        if (diagnoses.isEmpty()) {
            return;
        }
        table.insert(diagnoses.stream()
                .map(d ->
                        new RecommendationTable.Made(d.id().value(), RecommendationRule.recommend(d.answers()), d.at()))
                .toList());
        var facts = MoveFacts.of(Guard.RECOMMENDATION_MADE);
        applications.moveAll(diagnoses.stream()
                .map(d -> new ApplicationMove(
                        d.id().value(), ApplicationState.DIAGNOSED, facts, d.at(), null, RecommendationRule.VERSION))
                .toList());
    }

    /** DIAGNOSED → ROUTE_CHOSEN; all of them or none. */
    @Transactional
    public void chooseAll(List<Choice> choices) {
        if (choices.isEmpty()) {
            return;
        }
        keep(choices);
        var facts = MoveFacts.of(Guard.CHOICE_RECORDED);
        applications.moveAll(choices.stream()
                .map(c -> new ApplicationMove(
                        c.id().value(), ApplicationState.ROUTE_CHOSEN, facts, c.at(), c.by(), c.reason()))
                .toList());
    }

    /** Another choice before she has a place; the state stays. */
    @Transactional
    public void chooseAgain(Choice choice) {
        keep(List.of(choice));
    }

    private void keep(List<Choice> choices) {
        for (var choice : choices) {
            if (routes.level(new RouteLevelId(choice.route(), choice.level())).isEmpty()) {
                throw new IllegalArgumentException("no such route level in this country");
            }
            if (choice.by() != null
                    && (choice.reason() == null || choice.reason().isBlank())) {
                throw new IllegalArgumentException("an override needs its reason");
            }
        }
        table.choose(
                choices,
                table.find(choices.stream().map(choice -> choice.id().value()).toList()));
    }

    /** What was recommended for an application. */
    public Optional<Recommendation> recommendationFor(UUID application) {
        return table.find(application);
    }
}
