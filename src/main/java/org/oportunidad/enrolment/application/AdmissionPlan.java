package org.oportunidad.enrolment.application;

import java.util.List;
import java.util.UUID;

/**
 * What a bulk admission would do: how many of each path go where.
 *
 * @param ids the applications meant, the oldest first
 * @param admitted how many get a place
 * @param waiting how many wait for the next one
 * @param nothingToDo whether all wait already and no group has a place
 */
public record AdmissionPlan(
        List<UUID> ids, List<Group> groups, int admitted, int waiting, int passedOver, boolean nothingToDo) {

    /** Women of one path going to one cohort; without a cohort they wait. */
    public record Group(String route, String level, String cohort, int free, int women) {}
}
