package org.oportunidad.messaging.call;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.messaging.call.CallTaskTable.Waiting;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calls that wait, and the page from which one is made and its result written down. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class CallTaskController {

    private static final String VIEW = "messaging/call/callTaskPage";
    private static final int SHOWN = 50;

    private final CallTaskTable table;
    private final Correspondents women;
    private final Letters letters;
    private final Once once;
    private final Audit audit;
    private final Clock clock;

    CallTaskController(
            CallTaskTable table, Correspondents women, Letters letters, Once once, Audit audit, Clock clock) {
        this.table = table;
        this.women = women;
        this.letters = letters;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/call-tasks")
    ModelAndView all(Viewer viewer) {
        var waiting = table.waiting(women.inCareOf(viewer), SHOWN);
        var seen = women.seen(
                viewer, waiting.stream().map(Waiting::participantId).distinct().toList());
        return Views.page(
                "messaging/call/callTasksPage",
                new CallTasksPage(waiting.stream()
                        .filter(task -> seen.containsKey(task.participantId()))
                        .map(task -> new CallTasksPage.Row(
                                "/call-tasks/" + task.id(),
                                Objects.requireNonNull(seen.get(task.participantId()))
                                        .name(),
                                task.waiting(),
                                task.tries(),
                                task.dueAt(),
                                task.dueAt().isBefore(clock.instant())))
                        .toList()));
    }

    @GetMapping("/call-tasks/{task}")
    ModelAndView one(@PathVariable UUID task, Viewer viewer, HttpServletRequest request) {
        return Views.page(VIEW, page(task, viewer, Problems.none(), request));
    }

    @PostMapping("/call-tasks/{task}/tries")
    ModelAndView tried(
            @PathVariable UUID task,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String _key,
            Viewer viewer,
            HttpServletRequest request) {
        var known = CallResult.of(result);
        if (known.isEmpty()) {
            var problems = Problems.none();
            problems.add("result", "messaging.call.chooseOne");
            return Views.invalid(VIEW, page(task, viewer, problems, request));
        }
        var her = table.one(task)
                .map(Waiting::participantId)
                .filter(id -> women.seen(viewer, Set.of(id)).containsKey(id))
                .orElseThrow(NotFound::new);
        return Views.seeOther(once.run(_key, task + result, () -> {
            table.tried(task, known.get(), viewer.account().value(), clock.instant());
            audit.record(new AuditEvent(
                    viewer.account().value(),
                    viewer.actorRole(),
                    her,
                    "messaging.call_made",
                    known.get().code()));
            return "/call-tasks";
        }));
    }

    private CallTaskPage page(UUID id, Viewer viewer, Problems problems, HttpServletRequest request) {
        var task = table.one(id).orElseThrow(NotFound::new);
        var call = women.call(viewer, task.participantId()).orElseThrow(NotFound::new);
        var subject = letters.subject(LanguageOfRequest.of(request), task.template(), Map.of());
        return new CallTaskPage("/call-tasks/" + id, call, subject, task.waiting(), task.tries(), problems);
    }
}
