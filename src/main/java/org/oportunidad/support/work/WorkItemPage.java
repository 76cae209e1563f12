package org.oportunidad.support.work;

import java.time.Instant;
import java.util.List;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.platform.form.Problems;

/**
 * One thing that is owed, with all that may become of it.
 *
 * @param colleagues to whom it may be passed on
 */
record WorkItemPage(
        ParticipantCard woman, WorkItem item, List<StaffMember> colleagues, Instant now, Problems problems) {

    String path() {
        return woman.path() + "/work-items/" + item.id();
    }
}
