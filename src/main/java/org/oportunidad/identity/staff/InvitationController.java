package org.oportunidad.identity.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oportunidad.identity.entry.Arrival;
import org.oportunidad.identity.passkey.PasskeyJson;
import org.oportunidad.identity.passkey.Passkeys;
import org.oportunidad.identity.session.Entrance;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** Following an invitation: she makes a passkey and is in. A link that is used or too old is a missing address. */
@Controller
class InvitationController {

    private static final int LONGEST_NAME = 120;

    private final Invitations invitations;
    private final Passkeys passkeys;
    private final PasskeyJson json;
    private final Arrival arrival;
    private final TransactionOperations transaction;

    InvitationController(
            Invitations invitations,
            Passkeys passkeys,
            PasskeyJson json,
            Arrival arrival,
            TransactionOperations transaction) {
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.json = json;
        this.arrival = arrival;
        this.transaction = transaction;
    }

    @Open
    @GetMapping("/invitations/{secret}")
    ModelAndView show(@PathVariable String secret) {
        return Views.page("identity/staff/invitationPage", live(secret));
    }

    @Open
    @PostMapping(path = "/invitations/{secret}/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        return passkeys.registrationOptions(live(secret).account(), request, response);
    }

    @Open
    @PostMapping(path = "/invitations/{secret}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String follow(
            @PathVariable String secret,
            @RequestBody String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invitation = live(secret);
        var answer = json.parse(body);
        transaction.executeWithoutResult(status -> join(secret, invitation, answer, request));
        var path = arrival.arrive(
                invitation.account(), SessionKind.STAFF, Entrance.INVITATION, "/home", request, response);
        return json.location(path);
    }

    private void join(String secret, Invitation invitation, JsonNode answer, HttpServletRequest request) {
        if (!invitations.use(secret, invitation, name(answer, invitation))) {
            throw new NotFound();
        }
        if (invitation.purpose() == Invitation.Purpose.RECOVER) {
            passkeys.removeAll(invitation.account());
        }
        passkeys.register(invitation.account(), answer, request);
    }

    private Invitation live(String secret) {
        return invitations.find(secret).orElseThrow(NotFound::new);
    }

    private static String name(JsonNode answer, Invitation invitation) {
        var typed = StaffForm.cleaned(answer.path("name").asString(""));
        return typed.isEmpty() || typed.length() > LONGEST_NAME ? invitation.name() : typed;
    }
}
