package org.oportunidad.identity.account;

import java.util.List;
import java.util.UUID;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.passkey.Passkey;
import org.oportunidad.identity.session.Session;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.web.Page;

/**
 * What her own account page may know.
 *
 * @param here the session of this browser
 * @param pin whether she has a PIN
 * @param keys her passkeys when she is staff
 * @param cards what other modules add
 */
public record AccountPage(
        Viewer viewer, Session here, List<Session> sessions, boolean pin, List<Passkey> keys, List<Card> cards) {

    public boolean isHere(UUID session) {
        return here.id().equals(session);
    }

    public boolean onOwnPhone() {
        return here.kind() == SessionKind.OWN;
    }

    public List<Option> languages(Page page) {
        return page.languages().stream()
                .map(language -> Option.of(language.code(), language.ownName()))
                .toList();
    }
}
