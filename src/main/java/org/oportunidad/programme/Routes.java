package org.oportunidad.programme;

import java.util.List;
import java.util.Optional;

/** The learning routes that this country offers, as data of its pack: two in Chile, three are possible. */
public interface Routes {

    List<LearningRoute> all();

    Optional<LearningRoute> route(String code);

    Optional<RouteLevel> level(RouteLevelId id);

    /** Every level of every route, in the order of the pack. */
    default List<RouteLevel> levels() {
        return all().stream().flatMap(route -> route.levels().stream()).toList();
    }
}
