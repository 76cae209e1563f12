package org.oportunidad.budget;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Statements;
import org.oportunidad.learning.LearningData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No page costs more than six statements, with session, viewer, limits and audit. A new page needs a visit in {@link
 * SampleWomen} or {@link SampleDesk}; a page that is over reads something twice, or a row at a time.
 */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class, SampleWomen.class, SampleDesk.class})
class StatementBudgetTests {

    private static final int MOST = 6;

    /**
     * Everything about her: session, her record, the audit, one statement in each of the eight modules that know her, one for
     * her tasks, one for what classmates said, one for her questions, one for what she tapped in polls, one for her changes of route, one for what she knew
     * already, one for what came from her phone, and each time one for the key that opens the words.
     */
    private static final int EXPORT = 27;

    /** <i>Hoy</i> of a woman who comes back, and of her alone: what happened while she was away. */
    private static final int WITH_NEWS = 7;

    private static final Map<String, Integer> EXCEPTIONS = Map.of(
            "/my-data/export",
            EXPORT,
            "/my-data/export.json",
            EXPORT,
            "/participants/{handle}/export",
            EXPORT,
            "/participants/{handle}/export.json",
            EXPORT,
            SampleWomen.ON_RETURN,
            WITH_NEWS);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    SampleWomen women;

    @Autowired
    SampleDesk desk;

    @Test
    void everyPageKeepsItsBudget() {
        var visits =
                Stream.concat(women.visits().stream(), desk.visits().stream()).toList();
        var over = new ArrayList<String>();
        visits.forEach(visit -> cost(visit).ifPresent(over::add));

        assertThat(over).isEmpty();
        var visited = visits.stream().map(Visit::pattern).collect(toCollection(TreeSet::new));
        assertThat(List.copyOf(visited)).isEqualTo(patterns());
    }

    /** What a visit ran when it is over its budget; the first look, which fills caches, does not count. */
    private static Optional<String> cost(Visit visit) {
        visit.browser().get(visit.path());
        var look = Statements.during(() -> visit.browser().get(visit.path()));
        assertThat(look.answer().status()).as(visit + " " + visit.path()).isEqualTo(visit.status());
        return look.sql().size()
                        <= EXCEPTIONS.getOrDefault(visit.path(), EXCEPTIONS.getOrDefault(visit.pattern(), MOST))
                ? Optional.empty()
                : Optional.of(look.sql().stream()
                        .map(sql -> "  " + sql.strip().replaceAll("\\s+", " "))
                        .collect(joining("\n", visit + ": " + look.sql().size() + "\n", "\n")));
    }

    private List<String> patterns() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
