package org.oportunidad.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Opens, finds, renews and ends sessions; every proof gives the browser another secret. */
@Component
public class Sessions {

    static final String COOKIE = "session";
    private static final String ATTRIBUTE = Session.class.getName();
    private static final int SECRET_BYTES = 32;

    private final SessionTable table;
    private final CsrfTokenRepository csrf;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sessions(SessionTable table, CsrfTokenRepository csrf, TransactionOperations transaction, Clock clock) {
        this.table = table;
        this.csrf = csrf;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The session of this request, active or locked. */
    public static Optional<Session> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Session session ? Optional.of(session) : Optional.empty();
    }

    /** Signs the browser in; a session it had before ends. */
    @Transactional
    public Viewer open(
            AccountId account,
            SessionKind kind,
            Entrance entrance,
            HttpServletRequest request,
            HttpServletResponse response) {
        of(request).ifPresent(before -> table.delete(before.id()));
        var secret = Ids.secret(SECRET_BYTES);
        var device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        var token = Fingerprints.of(secret);
        var now = clock.instant();
        table.insert(token, UUID.randomUUID(), account, new NewSession(kind, entrance, device), now);
        var session = table.find(token, now).orElseThrow();
        request.setAttribute(ATTRIBUTE, session);
        give(secret, kind, request, response);
        return session.viewer();
    }

    /** After a proof of who she is: fresh, unlocked, of that kind, under another secret. */
    @Transactional
    public void renew(Session session, SessionKind kind, HttpServletRequest request, HttpServletResponse response) {
        var secret = Ids.secret(SECRET_BYTES);
        if (table.renew(session.id(), Fingerprints.of(secret), kind, clock.instant()) == 1) {
            give(secret, kind, request, response);
        }
    }

    /** Signs this browser out and takes its cookies and cache. */
    @Transactional
    public void end(HttpServletRequest request, HttpServletResponse response) {
        of(request).ifPresent(session -> table.delete(session.id()));
        forget(request, response);
    }

    /** Signs one browser of hers out. */
    @Transactional
    public boolean end(AccountId account, UUID session) {
        return table.delete(account, session) == 1;
    }

    @Transactional
    public void endAll(AccountId account) {
        table.deleteAll(account);
    }

    public List<Session> list(AccountId account) {
        return table.of(account, clock.instant());
    }

    /** Brings the session that the cookie names onto the request: one SELECT, and a write once a minute. */
    public Optional<Session> load(HttpServletRequest request, HttpServletResponse response) {
        var secret = Cookies.read(COOKIE, request);
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var found = table.find(Fingerprints.of(secret.get()), now);
        if (found.isEmpty() || found.get().state(now) == Session.State.ENDED) {
            forget(request, response);
            return Optional.empty();
        }
        var session = found.get();
        keep(session, request, response);
        request.setAttribute(ATTRIBUTE, session);
        return found;
    }

    private void keep(Session session, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        if (session.state(now) == Session.State.LOCKED) {
            if (session.lockedAt() == null) {
                transaction.executeWithoutResult(status -> table.lock(session.id(), now));
            }
            return;
        }
        if (session.needsTouch(now)) {
            var kind = session.kind();
            var until = kind.slides() ? now.plus(kind.life()) : null;
            transaction.executeWithoutResult(status -> table.touch(session.id(), now, until));
            if (kind.slides()) {
                Cookies.read(COOKIE, request)
                        .ifPresent(secret -> Cookies.write(COOKIE, secret, kind.life(), request, response));
            }
        }
    }

    private void give(String secret, SessionKind kind, HttpServletRequest request, HttpServletResponse response) {
        Cookies.write(COOKIE, secret, kind == SessionKind.OWN ? kind.life() : null, request, response);
        csrf.saveToken(null, request, response);
    }

    private void forget(HttpServletRequest request, HttpServletResponse response) {
        request.removeAttribute(ATTRIBUTE);
        Cookies.clear(COOKIE, request, response);
    }
}
