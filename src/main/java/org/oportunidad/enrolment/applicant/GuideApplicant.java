package org.oportunidad.enrolment.applicant;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Choice;
import org.oportunidad.enrolment.waitlist.ChooseRoute;
import org.oportunidad.enrolment.waitlist.WaitingList;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.programme.Routes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff decide for an applicant, always with a reason: another route, the waiting list, or off it. */
@Component
class GuideApplicant {

    static final int LONGEST_REASON = 500;

    private final ApplicantTable table;
    private final ChooseRoute choosing;
    private final WaitingList waiting;
    private final Routes routes;
    private final Audit audit;
    private final Clock clock;

    GuideApplicant(
            ApplicantTable table, ChooseRoute choosing, WaitingList waiting, Routes routes, Audit audit, Clock clock) {
        this.table = table;
        this.choosing = choosing;
        this.waiting = waiting;
        this.routes = routes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores the override beside her own choices; problems name what is missing, and then nothing was changed. */
    @Transactional
    public Problems override(Viewer by, UUID woman, UUID application, String path, String typedReason) {
        var problems = Problems.none();
        var reason = reason("reason", typedReason, problems);
        if (!path.matches("[a-z_]{2,40}/[a-z_]{2,40}")
                || routes.level(RouteLevelId.of(path)).isEmpty()) {
            problems.add("route", "enrolment.applicant.routeNeeded");
        }
        if (problems.any()) {
            return problems;
        }
        var level = RouteLevelId.of(path);
        var choice = new Choice(
                new ApplicationId(application),
                level.route(),
                level.level(),
                reason,
                clock.instant(),
                by.account().value());
        var state = table.hold(application).orElse(ApplicationState.DRAFT);
        if (!choosing.choose(state, choice)) {
            return problems.add("", "enrolment.applicant.notNow");
        }
        note(by, woman, "application.route_overridden", path);
        return problems;
    }

    /** ROUTE_CHOSEN → WAITLISTED, when no group will take her soon. */
    @Transactional
    public Problems putOnList(Viewer by, UUID woman, UUID application) {
        var problems = Problems.none();
        if (table.hold(application)
                .filter(ApplicationState.ROUTE_CHOSEN::equals)
                .isEmpty()) {
            return problems.add("", "enrolment.applicant.notNow");
        }
        waiting.waitAll(List.of(application), clock.instant(), by.account().value());
        note(by, woman, "application.waitlisted", "");
        return problems;
    }

    /** WAITLISTED → DECLINED: she told staff so, or did not answer in time. */
    @Transactional
    public Problems takeOffList(Viewer by, UUID woman, UUID application, String typedReason) {
        var problems = Problems.none();
        var reason = reason("off", typedReason, problems);
        if (problems.any()) {
            return problems;
        }
        if (table.hold(application).filter(ApplicationState.WAITLISTED::equals).isEmpty()) {
            return problems.add("", "enrolment.applicant.notNow");
        }
        waiting.declineAll(
                List.of(application), reason, clock.instant(), by.account().value());
        note(by, woman, "application.declined", "");
        return problems;
    }

    private static String reason(String field, String typed, Problems problems) {
        var reason = typed.length() > 10 * LONGEST_REASON ? "" : PlainText.line(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            problems.add(field, "enrolment.applicant.reasonNeeded");
        }
        return reason;
    }

    private void note(Viewer by, UUID woman, String action, String detail) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), woman, action, detail));
    }
}
