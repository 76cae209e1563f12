package org.oportunidad.programme.country;

import java.util.List;
import java.util.Optional;
import org.oportunidad.programme.LearningRoute;
import org.oportunidad.programme.RouteLevel;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.programme.Routes;

/** The routes that the pack of this deployment names. */
record PackRoutes(List<LearningRoute> all) implements Routes {

    @Override
    public Optional<LearningRoute> route(String code) {
        return all.stream().filter(route -> route.code().equals(code)).findFirst();
    }

    @Override
    public Optional<RouteLevel> level(RouteLevelId id) {
        return levels().stream().filter(level -> level.id().equals(id)).findFirst();
    }
}
