package org.oportunidad.enrolment.recommendation;

import static org.oportunidad.enrolment.machine.Columns.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Choice;
import org.oportunidad.enrolment.machine.Columns;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of recommendations and choices. */
@Repository
class RecommendationTable {

    private final JdbcClient sql;

    RecommendationTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A recommendation made for an application. */
    record Made(UUID application, Recommendation recommendation, Instant at) {}

    void insert(List<Made> made) {
        sql.sql("""
                        insert into enrolment.recommendation
                            (application_id, rule_version, route, levels, reasons, levelling, made_at)
                        select m.id, m.version, m.route, m.levels::text[], m.reasons::text[], m.levelling, m.at
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[])
                            as m(id, version, route, levels, reasons, levelling, at)
                        on conflict (application_id) do nothing
                        """)
                .param(Columns.of(made, Made::application))
                .param(Columns.of(made, m -> m.recommendation().ruleVersion()))
                .param(Columns.of(made, m -> m.recommendation().route()))
                .param(Columns.of(made, m -> codes(levels(m.recommendation()))))
                .param(Columns.of(made, m -> codes(m.recommendation().reasons())))
                .param(Columns.of(made, m -> m.recommendation().levelling()))
                .param(Columns.of(made, Made::at))
                .update();
    }

    Map<UUID, Recommendation> find(List<UUID> applications) {
        var found = new HashMap<UUID, Recommendation>();
        sql.sql("""
                        select application_id, rule_version, route, levels, reasons, levelling
                        from enrolment.recommendation where application_id = any (?::uuid[])
                        """)
                .param(Columns.of(applications, id -> id))
                .query((row, n) -> Map.entry(row.getObject("application_id", UUID.class), recommendation(row)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    Optional<Recommendation> find(UUID application) {
        return Optional.ofNullable(find(List.of(application)).get(application));
    }

    void choose(List<Choice> choices, Map<UUID, Recommendation> recommendations) {
        sql.sql("""
                        insert into enrolment.route_choice
                            (application_id, id, route, level, as_recommended, chosen_at, by_account, reason)
                        select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[],
                            ?::uuid[], ?::text[])
                        """)
                .param(Columns.of(choices, choice -> choice.id().value()))
                .param(Columns.of(choices, choice -> Ids.at(choice.at())))
                .param(Columns.of(choices, Choice::route))
                .param(Columns.of(choices, Choice::level))
                .param(Columns.of(choices, choice -> follows(choice, recommendations)))
                .param(Columns.of(choices, Choice::at))
                .param(Columns.of(choices, Choice::by))
                .param(Columns.of(choices, Choice::reason))
                .update();
        sql.sql("""
                        update enrolment.application a set route = c.route, level = c.level
                        from unnest(?::uuid[], ?::text[], ?::text[]) as c(id, route, level)
                        where a.id = c.id
                        """)
                .param(Columns.of(choices, choice -> choice.id().value()))
                .param(Columns.of(choices, Choice::route))
                .param(Columns.of(choices, Choice::level))
                .update();
    }

    private static boolean follows(Choice choice, Map<UUID, Recommendation> recommendations) {
        var recommendation = recommendations.get(choice.id().value());
        return recommendation != null
                && choice.route().equals(recommendation.route())
                && choice.level().equals(recommendation.levelFor(choice.route()));
    }

    private static List<String> levels(Recommendation recommendation) {
        return recommendation.levels().entrySet().stream()
                .map(entry -> entry.getKey() + "/" + entry.getValue())
                .sorted()
                .toList();
    }

    private static Recommendation recommendation(ResultSet row) throws SQLException {
        var levels = new HashMap<String, String>();
        for (var pair : (String[]) row.getArray("levels").getArray()) {
            var slash = pair.indexOf('/');
            levels.put(pair.substring(0, slash), pair.substring(slash + 1));
        }
        return new Recommendation(
                row.getString("rule_version"),
                row.getString("route"),
                levels,
                Arrays.stream((String[]) row.getArray("reasons").getArray())
                        .map(RecommendationReason::valueOf)
                        .toList(),
                row.getBoolean("levelling"));
    }
}
