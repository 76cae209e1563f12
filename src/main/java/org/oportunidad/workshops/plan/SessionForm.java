package org.oportunidad.workshops.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.workshops.timetable.Session;
import org.oportunidad.workshops.timetable.WallTime;

/** When a session is, as it was typed, and why that changes. */
record SessionForm(String day, String time, String minutes, String reason) {

    static final int MOST_REASON = 300;

    /** A field that was not sent is null, whatever its type says. */
    SessionForm {
        day = line(day);
        time = line(time);
        minutes = line(minutes);
        reason = line(reason);
    }

    static String line(@Nullable String typed) {
        return PlainText.line(Objects.requireNonNullElse(typed, ""));
    }

    static SessionForm of(Session session) {
        return new SessionForm(
                session.day().toString(), session.time().toString(), Integer.toString(session.minutes()), "");
    }

    Problems problems(String zone, boolean moved) {
        var problems = SectionForm.when(Problems.none(), day, time, minutes, zone, 1);
        return moved ? reasonProblems(problems, reason) : problems;
    }

    static Problems reasonProblems(Problems problems, String reason) {
        if (reason.isEmpty()) {
            problems.add("reason", "workshops.plan.reasonMissing");
        }
        if (reason.length() > MOST_REASON) {
            problems.add("reason", "workshops.plan.tooLong", MOST_REASON);
        }
        return problems;
    }

    /** Only when there are no problems. */
    WallTime wall(java.time.ZoneId zone) {
        return new WallTime(
                Objects.requireNonNull(SectionForm.dayOf(day)), Objects.requireNonNull(SectionForm.timeOf(time)), zone);
    }

    int length() {
        return SectionForm.number(minutes);
    }
}
