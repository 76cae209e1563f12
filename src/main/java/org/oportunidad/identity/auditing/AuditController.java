package org.oportunidad.identity.auditing;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEntry;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The auditor reads who looked at or changed what, newest first; of participants she sees numbers, never names. */
@Controller
class AuditController {

    private static final int PAGE = 50;

    private final Audit audit;
    private final Accounts accounts;

    AuditController(Audit audit, Accounts accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    @AllowedTo(Role.AUDITOR)
    @GetMapping("/audit")
    ModelAndView latest(@RequestParam(required = false) @Nullable UUID before) {
        var found = audit.latest(before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var names = accounts.staffNames(
                shown.stream().map(e -> new AccountId(e.actorId())).distinct().toList());
        var lines = shown.stream().map(e -> line(e, names)).toList();
        var older = found.size() > PAGE ? shown.getLast().id() : null;
        return Views.page("identity/auditing/auditPage", new AuditPage(lines, older));
    }

    private static AuditPage.Line line(AuditEntry entry, Map<AccountId, String> names) {
        return new AuditPage.Line(
                entry.at(),
                names.getOrDefault(new AccountId(entry.actorId()), ""),
                tail(entry.actorId()),
                entry.actorRole(),
                entry.action(),
                entry.subjectId() == null ? "" : tail(entry.subjectId()),
                entry.detail());
    }

    /** The last characters of an id: enough to tell two apart, and nothing of when it was made. */
    private static String tail(UUID id) {
        var text = id.toString();
        return text.substring(text.length() - 8);
    }
}
