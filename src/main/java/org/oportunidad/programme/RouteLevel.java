package org.oportunidad.programme;

/**
 * One level of a route.
 *
 * @param hours of courses and workshops, the transversal block not included
 */
public record RouteLevel(RouteLevelId id, int hours) {

    /** Message key of the level's name alone. */
    public String nameKey() {
        return "programme.level." + id.level();
    }

    /** Message key of its route's name. */
    public String routeKey() {
        return "programme.route." + id.route();
    }
}
