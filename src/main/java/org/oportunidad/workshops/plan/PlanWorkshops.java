package org.oportunidad.workshops.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.oportunidad.workshops.completion.WorkshopFacts;
import org.oportunidad.workshops.seat.Seat;
import org.oportunidad.workshops.seat.Seats;
import org.oportunidad.workshops.timetable.Section;
import org.oportunidad.workshops.timetable.SectionTable;
import org.oportunidad.workshops.timetable.SectionTable.OfSeries;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.SeriesTable;
import org.oportunidad.workshops.timetable.Session;
import org.oportunidad.workshops.timetable.SessionTable;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;
import org.oportunidad.workshops.timetable.WallTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff may do to the plan; the callers have checked that the workshop is theirs. */
@Component
class PlanWorkshops {

    private final SeriesTable series;
    private final SectionTable sections;
    private final SessionTable sessions;
    private final Seats seats;
    private final WorkshopFacts facts;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    PlanWorkshops(
            SeriesTable series,
            SectionTable sections,
            SessionTable sessions,
            Seats seats,
            WorkshopFacts facts,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.series = series;
        this.sections = sections;
        this.sessions = sessions;
        this.seats = seats;
        this.facts = facts;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void plan(Viewer by, Series planned, List<UUID> chosen, List<UUID> choice) {
        series.insert(planned, clock.instant(), by.account().value());
        series.setCohorts(planned.id(), chosen, choice);
        record(by, "workshops.planned", planned.id());
    }

    @Transactional
    public void correct(Viewer by, Series corrected, List<UUID> chosen, List<UUID> choice) {
        series.correct(corrected);
        series.setCohorts(corrected.id(), chosen, choice);
        record(by, "workshops.corrected", corrected.id());
        facts.changedFor(corrected.id(), clock.instant());
    }

    /** Calls the whole workshop off and tells everybody who has a place or a turn. */
    @Transactional
    public void cancel(Viewer by, Series cancelled, String reason) {
        if (series.cancel(cancelled.id(), reason, clock.instant(), by.account().value())) {
            record(by, "workshops.cancelled", cancelled.id());
            sections.of(cancelled.id()).forEach(one -> tell(one.section().id(), "workshops.plan.calledOff"));
            facts.changedFor(cancelled.id(), clock.instant());
        }
    }

    @Transactional
    public void restore(Viewer by, Series restored) {
        if (series.restore(restored.id())) {
            record(by, "workshops.restored", restored.id());
            sections.of(restored.id()).forEach(one -> tell(one.section().id(), "workshops.plan.afterAll"));
        }
    }

    @Transactional
    public void open(Viewer by, Section section, List<WallTime> walls, int minutes) {
        sections.insert(section, clock.instant(), by.account().value());
        sessions.insert(section.id(), walls.stream().map(any -> Ids.next()).toList(), walls, minutes);
        record(by, "workshops.section_opened", section.id());
    }

    /** Corrects a section; another zone moves its sessions to the same hour on the wall there. */
    @Transactional
    public void correct(Viewer by, OfSeries before, Section corrected) {
        sections.correct(corrected);
        record(by, "workshops.section_corrected", corrected.id());
        if (!before.section().zone().equals(corrected.zone())) {
            sessions.of(corrected.id())
                    .forEach(session -> sessions.move(
                            session.id(),
                            new WallTime(session.day(), session.time(), corrected.zone()),
                            session.minutes()));
        }
        if (corrected.capacity() > before.section().capacity()) {
            seats.widened(corrected.series(), corrected.id());
        }
        if (!Objects.equals(before.section().facilitatorAccount(), corrected.facilitatorAccount())) {
            seats.givenByAnother(corrected.id());
        }
    }

    @Transactional
    public void add(Viewer by, OfSeries where, WallTime wall, int minutes) {
        sessions.insert(where.section().id(), List.of(Ids.next()), List.of(wall), minutes);
        record(by, "workshops.session_added", where.section().id());
        facts.changedFor(where.series().id(), clock.instant());
    }

    /** Moves a session and tells everybody who has a place in its section. */
    @Transactional
    public void move(Viewer by, OfSection what, WallTime wall, int minutes, String reason) {
        sessions.move(what.session().id(), wall, minutes);
        note(by, what.session(), "MOVED", reason);
        tell(what.section().id(), "workshops.plan.sessionMoved");
        facts.changedFor(what.series().id(), clock.instant());
    }

    @Transactional
    public void cancel(Viewer by, OfSection what, String reason) {
        if (sessions.cancel(what.session().id(), reason, clock.instant())) {
            note(by, what.session(), "CANCELLED", reason);
            tell(what.section().id(), "workshops.plan.sessionCalledOff");
            facts.changedFor(what.series().id(), clock.instant());
        }
    }

    @Transactional
    public void restore(Viewer by, OfSection what) {
        if (sessions.restore(what.session().id())) {
            note(by, what.session(), "RESTORED", "");
            tell(what.section().id(), "workshops.plan.sessionAfterAll");
        }
    }

    /** Lets the moments of sessions to come follow their wall times, where the rules of a zone have changed; how many. */
    @Transactional
    public int keepPromises() {
        var wrong = sessions.promised(clock.instant()).stream()
                .filter(one -> !one.wall().moment().equals(one.startsAt()))
                .toList();
        wrong.forEach(one -> sessions.move(one.id(), one.wall(), one.minutes()));
        return wrong.size();
    }

    private void note(Viewer by, Session was, String kind, String reason) {
        sessions.note(
                Ids.next(), was, kind, reason, clock.instant(), by.account().value());
        record(by, "workshops.session_changed", was.id());
    }

    private void tell(UUID section, String template) {
        messages.sendAll(seats.in(section).stream()
                .map(Seat::participant)
                .distinct()
                .map(woman -> new OutgoingMessage(Ids.next(), woman, template, Map.of(), Purpose.SERVICE))
                .toList());
    }

    private void record(Viewer by, String action, UUID what) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), null, action, what.toString()));
    }
}
