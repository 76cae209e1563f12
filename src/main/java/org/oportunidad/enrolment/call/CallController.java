package org.oportunidad.enrolment.call;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screens of calls: list, make, correct, open and close. */
@Controller
@AllowedTo(Role.COORDINATOR)
class CallController {

    private static final String VIEW = "enrolment/call/callPage";

    private final Calls calls;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    CallController(Calls calls, Audit audit, Once once, Clock clock) {
        this.calls = calls;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/calls")
    ModelAndView all() {
        return Views.page("enrolment/call/callsPage", new CallsPage(calls.all()));
    }

    @GetMapping("/calls/new")
    ModelAndView blank() {
        return Views.page(VIEW, new CallPage(null, CallForm.EMPTY, Problems.none()));
    }

    @PostMapping("/calls")
    ModelAndView make(
            @ModelAttribute CallForm form, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var problems = form.problems();
        if (problems.any()) {
            return Views.invalid(VIEW, new CallPage(null, form, problems));
        }
        try {
            return Views.seeOther(once.run(key, "call " + form, () -> {
                var id = Ids.next();
                calls.draft(form.call(id, viewer.account().value()), clock.instant());
                record(viewer, "call.made", form.code());
                return "/calls/" + id;
            }));
        } catch (DuplicateKeyException taken) {
            return Views.invalid(VIEW, new CallPage(null, form, problems.add("code", "enrolment.call.codeTaken")));
        }
    }

    @GetMapping("/calls/{id}")
    ModelAndView one(@PathVariable UUID id) {
        var call = calls.find(id).orElseThrow(NotFound::new);
        return Views.page(VIEW, new CallPage(call, CallForm.of(call), Problems.none()));
    }

    @PostMapping("/calls/{id}")
    ModelAndView correct(@PathVariable UUID id, @ModelAttribute CallForm form, Viewer viewer) {
        var call = calls.find(id).orElseThrow(NotFound::new);
        var problems = form.problems();
        if (!problems.any()) {
            problems = correct(call, form, viewer);
        }
        return problems.any() ? Views.invalid(VIEW, new CallPage(call, form, problems)) : Views.seeOther("/calls");
    }

    private Problems correct(Call call, CallForm form, Viewer viewer) {
        var problems = Problems.none();
        try {
            if (!calls.correct(call.id(), form.call(call.id(), viewer.account().value()))) {
                return problems.add("", "enrolment.call.closedAlready");
            }
            record(viewer, "call.corrected", form.code());
        } catch (DuplicateKeyException taken) {
            problems.add("code", "enrolment.call.codeTaken");
        }
        return problems;
    }

    @PostMapping("/calls/{id}/opening")
    ModelAndView open(@PathVariable UUID id, Viewer viewer) {
        var call = calls.find(id).orElseThrow(NotFound::new);
        if (calls.open(id, clock.instant(), viewer.account().value())) {
            record(viewer, "call.opened", call.code());
        }
        return Views.seeOther("/calls");
    }

    @DeleteMapping("/calls/{id}/opening")
    ModelAndView close(@PathVariable UUID id, Viewer viewer) {
        var call = calls.find(id).orElseThrow(NotFound::new);
        if (calls.close(id, clock.instant(), viewer.account().value())) {
            record(viewer, "call.closed", call.code());
        }
        return Views.seeOther("/calls");
    }

    private void record(Viewer viewer, String action, String code) {
        audit.record(new AuditEvent(
                viewer.account().value(),
                viewer.actorRole(),
                null,
                action,
                code.strip().toUpperCase(Locale.ROOT)));
    }
}
