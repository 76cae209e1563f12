package org.oportunidad.identity.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.access.ReturnPath;
import org.oportunidad.identity.entry.Arrival;
import org.oportunidad.identity.session.Entrance;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.identity.session.Sessions;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.errors.TooManyRequests;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signing in and proving again by passkey, as the page's script asks for it. */
@Controller
class PasskeyController {

    private static final Limit TRIES = new Limit("identity.passkey.address", 60, Duration.ofMinutes(10));

    private final Passkeys passkeys;
    private final PasskeyJson json;
    private final Arrival arrival;
    private final Sessions sessions;
    private final RateLimits limits;

    PasskeyController(Passkeys passkeys, PasskeyJson json, Arrival arrival, Sessions sessions, RateLimits limits) {
        this.passkeys = passkeys;
        this.json = json;
        this.arrival = arrival;
        this.sessions = sessions;
        this.limits = limits;
    }

    @Open
    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(HttpServletRequest request, HttpServletResponse response) {
        if (!limits.take(TRIES, request.getRemoteAddr())) {
            throw new TooManyRequests(60);
        }
        return passkeys.proofOptions(request, response);
    }

    @Open
    @PostMapping(path = "/sign-in/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String signIn(
            @RequestBody String body,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = passkeys.prove(json.parse(body), request);
        return json.location(arrival.arrive(account, SessionKind.STAFF, Entrance.PASSKEY, next, request, response));
    }

    @AllowedTo({Role.FACILITATOR, Role.COORDINATOR, Role.MONITORING, Role.AUDITOR, Role.ADMINISTRATOR})
    @PostMapping(path = "/step-up/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String proofOptions(HttpServletRequest request, HttpServletResponse response) {
        return passkeys.proofOptions(request, response);
    }

    @AllowedTo({Role.FACILITATOR, Role.COORDINATOR, Role.MONITORING, Role.AUDITOR, Role.ADMINISTRATOR})
    @PostMapping(path = "/step-up/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String prove(
            @RequestBody String body,
            @RequestParam(defaultValue = "") String next,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!passkeys.prove(json.parse(body), request).equals(viewer.account())) {
            throw new PasskeyRefused();
        }
        var session = Sessions.of(request).orElseThrow(NotFound::new);
        sessions.renew(session, session.kind(), request, response);
        return json.location(ReturnPath.of(next));
    }
}
