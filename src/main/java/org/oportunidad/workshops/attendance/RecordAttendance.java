package org.oportunidad.workshops.attendance;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.identity.Viewer;
import org.oportunidad.workshops.attendance.AttendanceTable.NewFact;
import org.oportunidad.workshops.completion.WorkshopFacts;
import org.oportunidad.workshops.timetable.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records who was at a session. Whoever came was active; what is corrected may complete somebody's training. */
@Component
public class RecordAttendance {

    /** A list made up later than this tells nothing of what she does now. */
    private static final Duration RECENT = Duration.ofDays(3);

    private static final UUID NOBODY = new UUID(0, 0);

    private final AttendanceTable table;
    private final Enrolments enrolments;
    private final WorkshopFacts facts;
    private final Audit audit;
    private final Clock clock;

    RecordAttendance(AttendanceTable table, Enrolments enrolments, WorkshopFacts facts, Audit audit, Clock clock) {
        this.table = table;
        this.enrolments = enrolments;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest fact of each woman of whom something is recorded. */
    @Transactional(readOnly = true)
    Map<UUID, Fact> of(UUID session) {
        return table.of(session).stream().collect(Collectors.toMap(Fact::participant, Function.identity()));
    }

    /**
     * Adds what is new; what is recorded already stays as it is, so that the same list sent again changes nothing.
     *
     * @param why of corrections; without it earlier facts may not be changed
     * @return false when something would be corrected without a reason, and nothing was recorded
     */
    @Transactional
    boolean record(Viewer by, Session session, List<Mark> marks, @Nullable Correction why) {
        table.hold(session.id());
        var known = of(session.id());
        var news = marks.stream()
                .filter(mark -> !known.containsKey(mark.participant())
                        || !mark.same(Objects.requireNonNull(known.get(mark.participant()))))
                .toList();
        var corrects = news.stream().anyMatch(mark -> known.containsKey(mark.participant()));
        if (corrects && why == null) {
            return false;
        }
        var now = clock.instant();
        table.add(news.stream()
                .map(mark -> new NewFact(
                        session.id(),
                        mark,
                        known.containsKey(mark.participant()) && why != null ? why.name() : null,
                        by.account().value(),
                        now))
                .toList());
        audit.recordAll(news.stream()
                .map(mark -> new AuditEvent(
                        by.account().value(),
                        by.actorRole(),
                        mark.participant(),
                        known.containsKey(mark.participant())
                                ? "workshops.attendance_corrected"
                                : "workshops.attendance_recorded",
                        session.id().toString()))
                .toList());
        follow(session, news);
        return true;
    }

    /** Adds what the room of a session tells; where anything is recorded already, it says nothing. */
    @Transactional
    public void recordOfRoom(Session session, List<Mark> marks) {
        table.hold(session.id());
        var known = of(session.id());
        var news = marks.stream()
                .filter(mark -> !known.containsKey(mark.participant()))
                .toList();
        var now = clock.instant();
        table.add(news.stream()
                .map(mark -> new NewFact(session.id(), mark, null, null, now))
                .toList());
        audit.recordAll(news.stream()
                .map(mark -> new AuditEvent(
                        NOBODY,
                        "SYSTEM",
                        mark.participant(),
                        "workshops.attendance_by_room",
                        session.id().toString()))
                .toList());
        follow(session, news);
    }

    private void follow(Session session, List<Mark> news) {
        var now = clock.instant();
        var came = news.stream()
                .filter(mark -> mark.presence().came())
                .map(Mark::participant)
                .toList();
        var recent = session.endsAt().isAfter(now.minus(RECENT));
        enrolments.placesOf(came).values().stream()
                .filter(place -> recent || place.state() == EnrolmentState.ENROLLED)
                .forEach(place -> enrolments.activity(place, now));
        facts.changed(news.stream().map(Mark::participant).toList(), now);
    }
}
