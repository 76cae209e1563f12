package org.oportunidad.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.passkey.PasskeyJson;
import org.oportunidad.identity.passkey.Passkeys;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A second passkey for a member of staff, so that a lost device does not lock her out. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR, Role.MONITORING, Role.AUDITOR, Role.ADMINISTRATOR})
class PasskeyOfMineController {

    private final Passkeys passkeys;
    private final PasskeyJson json;

    PasskeyOfMineController(Passkeys passkeys, PasskeyJson json) {
        this.passkeys = passkeys;
        this.json = json;
    }

    @FreshFactor
    @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        return passkeys.registrationOptions(viewer.account(), request, response);
    }

    @FreshFactor
    @PostMapping(path = "/account/passkeys", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String register(@RequestBody String body, Viewer viewer, HttpServletRequest request) {
        passkeys.register(viewer.account(), json.parse(body), request);
        return json.location("/account");
    }
}
