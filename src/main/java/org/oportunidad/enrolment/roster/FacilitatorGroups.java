package org.oportunidad.enrolment.roster;

import java.util.List;

/** A facilitator’s groups with what needs her eyes. */
public record FacilitatorGroups(List<Group> groups) {

    /** Women of all groups who wait for a decision. */
    public int toReview() {
        return groups.stream().mapToInt(Group::toReview).sum();
    }

    /** Women of all groups who ask for another route or level. */
    public int changes() {
        return groups.stream().mapToInt(Group::changes).sum();
    }

    /** One group. */
    public record Group(String path, String name, int women, int atRisk, int toReview, int changes) {}
}
