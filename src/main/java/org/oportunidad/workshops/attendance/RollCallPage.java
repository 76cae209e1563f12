package org.oportunidad.workshops.attendance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;

/**
 * The list of one session.
 *
 * @param early before it begins, when nothing can be recorded
 * @param hidden women of the section whom the viewer may not see by name
 */
record RollCallPage(
        OfSection what, List<Woman> women, int hidden, boolean early, RollCallForm form, Problems problems) {

    /**
     * A woman of the list.
     *
     * @param fact what is recorded, if anything
     * @param recovered whether she made up for it
     * @param told why she said beforehand that she could not come, if she did
     */
    record Woman(
            String handle,
            UUID id,
            String name,
            @Nullable Fact fact,
            boolean recovered,
            @Nullable Excuse told) {}

    /** Whether anything is recorded, so that changing it needs a reason. */
    boolean recorded() {
        return women.stream().anyMatch(woman -> woman.fact() != null);
    }

    long came() {
        return women.stream()
                .map(Woman::fact)
                .filter(fact -> fact != null && fact.presence().came())
                .count();
    }

    static Map<String, UUID> byHandle(List<Woman> women) {
        var map = new java.util.LinkedHashMap<String, UUID>();
        women.forEach(woman -> map.put(woman.handle(), woman.id()));
        return map;
    }
}
