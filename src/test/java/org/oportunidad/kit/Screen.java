package org.oportunidad.kit;

import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.session.Entrance;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.identity.session.Sessions;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody sees: opens browsers, signed in as one of the cast or as nobody. */
@TestComponent
public class Screen {

    private final MockMvc mvc;
    private final Sessions sessions;
    private final Cast cast;

    Screen(MockMvc mvc, Sessions sessions, Cast cast) {
        this.mvc = mvc;
        this.sessions = sessions;
        this.cast = cast;
    }

    /** A browser of hers, signed in a moment ago. */
    public Browser as(Person person) {
        var kind = person.role() == Role.PARTICIPANT ? SessionKind.SHARED : SessionKind.STAFF;
        return as(cast.account(person), kind).language(person.language());
    }

    public Browser as(AccountId account, SessionKind kind) {
        var response = new MockHttpServletResponse();
        sessions.open(account, kind, Entrance.DEMO, new MockHttpServletRequest(), response);
        return anybody().keep(response);
    }

    /** A browser of somebody not signed in. */
    public Browser anybody() {
        return new Browser(mvc);
    }
}
