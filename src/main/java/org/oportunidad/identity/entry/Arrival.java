package org.oportunidad.identity.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.access.ReturnPath;
import org.oportunidad.identity.session.Entrance;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.identity.session.Sessions;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens whenever somebody has proved who she is: session, language, audit row, where to go. */
@Component
public class Arrival {

    private final Sessions sessions;
    private final Pins pins;
    private final Audit audit;

    Arrival(Sessions sessions, Pins pins, Audit audit) {
        this.sessions = sessions;
        this.pins = pins;
        this.audit = audit;
    }

    /** Signs the browser in and gives the path to go to. */
    @Transactional
    public String arrive(
            AccountId account,
            SessionKind kind,
            Entrance entrance,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var viewer = sessions.open(account, kind, entrance, request, response);
        audit.record(new AuditEvent(
                account.value(),
                viewer.actorRole(),
                viewer.participantId(),
                "identity.entered",
                "by=" + entrance.name()));
        greetInHerLanguage(viewer, request, response);
        return ReturnPath.of(next);
    }

    /**
     * The same for a woman who came in by a code: her PIN works again, and on a phone of her own it is asked for next
     * when she has none.
     */
    @Transactional
    public String arriveByCode(
            AccountId account,
            Entrance entrance,
            boolean ownPhone,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        pins.forgive(account);
        var known = ownPhone && pins.isSet(account);
        var path = arrive(account, known ? SessionKind.OWN : SessionKind.SHARED, entrance, next, request, response);
        return ownPhone && !known ? "/pin?own=yes" : path;
    }

    private static void greetInHerLanguage(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var chosen = request.getCookies() != null
                && java.util.Arrays.stream(request.getCookies())
                        .anyMatch(c -> c.getName().equals("lang"));
        if (!chosen) {
            Language.of(viewer.language())
                    .ifPresent(language -> LanguageOfRequest.remember(language, request, response));
        }
    }
}
