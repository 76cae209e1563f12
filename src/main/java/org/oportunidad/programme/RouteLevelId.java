package org.oportunidad.programme;

import java.util.List;

/** Names a level of a route, such as {@code employment/basic}; stored in this spelling. */
public record RouteLevelId(String route, String level) {

    public RouteLevelId {
        if (!route.matches("[a-z_]{2,40}") || !level.matches("[a-z_]{2,40}")) {
            throw new IllegalArgumentException("not the name of a route level");
        }
    }

    public static RouteLevelId of(String value) {
        var parts = value.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not the name of a route level");
        }
        return new RouteLevelId(parts[0], parts[1]);
    }

    public String value() {
        return route + "/" + level;
    }

    /** Message keys of the route and of the level. */
    public List<String> nameKeys() {
        return List.of("programme.route." + route, "programme.level." + level);
    }

    @Override
    public String toString() {
        return value();
    }
}
