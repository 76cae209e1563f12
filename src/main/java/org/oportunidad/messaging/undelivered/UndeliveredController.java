package org.oportunidad.messaging.undelivered;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.messaging.undelivered.UndeliveredTable.Row;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The messages that wait for a person, of the women in her care. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class UndeliveredController {

    private static final int SHOWN = 50;
    private static final String HERE = "/undelivered";

    private final UndeliveredTable table;
    private final Correspondents women;
    private final Accounts accounts;
    private final Letters letters;
    private final Once once;
    private final Audit audit;
    private final Clock clock;

    UndeliveredController(
            UndeliveredTable table,
            Correspondents women,
            Accounts accounts,
            Letters letters,
            Once once,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.women = women;
        this.accounts = accounts;
        this.letters = letters;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(HERE)
    ModelAndView all(Viewer viewer, HttpServletRequest request) {
        var rows = table.all(women.inCareOf(viewer), SHOWN);
        var seen = women.seen(
                viewer, rows.stream().map(Row::participantId).distinct().toList());
        var owners = accounts.staffNames(rows.stream()
                .map(Row::owner)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet()));
        var language = LanguageOfRequest.of(request);
        return Views.page(
                "messaging/undelivered/undeliveredPage",
                new UndeliveredPage(rows.stream()
                        .filter(row -> seen.containsKey(row.participantId()))
                        .map(row -> new UndeliveredPage.Shown(
                                row.id(),
                                Objects.requireNonNull(seen.get(row.participantId())),
                                letters.subject(language, row.template(), Map.of()),
                                row.unknown(),
                                row.queuedAt(),
                                owner(row, owners)))
                        .toList()));
    }

    private static @Nullable String owner(Row row, Map<AccountId, String> names) {
        return row.owner() == null ? null : names.getOrDefault(new AccountId(row.owner()), "");
    }

    @PostMapping("/undelivered/{message}/owner")
    ModelAndView own(@PathVariable UUID message, @RequestParam(defaultValue = "") String _key, Viewer viewer) {
        return act(
                message,
                _key,
                viewer,
                "messaging.undelivered_taken",
                () -> table.own(message, viewer.account().value(), clock.instant()));
    }

    @PostMapping("/undelivered/{message}/again")
    ModelAndView again(@PathVariable UUID message, @RequestParam(defaultValue = "") String _key, Viewer viewer) {
        return act(message, _key, viewer, "messaging.undelivered_again", () -> table.again(message, clock.instant()));
    }

    @PostMapping("/undelivered/{message}/closure")
    ModelAndView close(@PathVariable UUID message, @RequestParam(defaultValue = "") String _key, Viewer viewer) {
        return act(
                message,
                _key,
                viewer,
                "messaging.undelivered_closed",
                () -> table.close(message, viewer.account().value(), clock.instant()));
    }

    private ModelAndView act(UUID message, String key, Viewer viewer, String action, Runnable effect) {
        var her = table.one(message)
                .map(Row::participantId)
                .filter(id -> women.seen(viewer, Set.of(id)).containsKey(id))
                .orElseThrow(NotFound::new);
        return Views.seeOther(once.run(key, message + action, () -> {
            effect.run();
            audit.record(AuditEvent.of(viewer.account().value(), viewer.actorRole(), her, action));
            return HERE;
        }));
    }
}
