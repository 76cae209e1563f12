package org.oportunidad.identity.account;

import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.session.Sessions;
import org.oportunidad.platform.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What she changes herself: her language, and which browsers stay signed in. */
@Component
class ChangeAccount {

    private final AccountSettingsTable table;
    private final Sessions sessions;
    private final Audit audit;

    ChangeAccount(AccountSettingsTable table, Sessions sessions, Audit audit) {
        this.table = table;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    public void speak(Viewer viewer, Language language) {
        table.setLanguage(viewer.account(), language.code());
    }

    @Transactional
    public boolean end(Viewer viewer, UUID session) {
        var ended = sessions.end(viewer.account(), session);
        if (ended) {
            record(viewer, "identity.session_ended");
        }
        return ended;
    }

    @Transactional
    public void endEverywhere(Viewer viewer) {
        sessions.endAll(viewer.account());
        record(viewer, "identity.signed_out_everywhere");
    }

    private void record(Viewer viewer, String action) {
        audit.record(AuditEvent.of(viewer.account().value(), viewer.actorRole(), viewer.participantId(), action));
    }
}
