package org.oportunidad.workshops.catchup;

import java.util.List;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;

/** What women answered to make up for a session. */
record AnswersPage(OfSection what, List<Woman> women) {

    /** One woman's three answers. */
    record Woman(String name, String path, List<String> answers) {}
}
