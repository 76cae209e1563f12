package org.oportunidad.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AccountCard;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.entry.Pins;
import org.oportunidad.identity.passkey.Passkeys;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.identity.session.Sessions;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** <i>Yo</i>: her language, her PIN, whose phone this is, where she is signed in. */
@Controller
@AllowedTo({Role.PARTICIPANT, Role.FACILITATOR, Role.COORDINATOR, Role.MONITORING, Role.AUDITOR, Role.ADMINISTRATOR})
class AccountController {

    private final Sessions sessions;
    private final Pins pins;
    private final Passkeys passkeys;
    private final ChangeAccount change;
    private final List<AccountCard> cards;

    AccountController(Sessions sessions, Pins pins, Passkeys passkeys, ChangeAccount change, List<AccountCard> cards) {
        this.sessions = sessions;
        this.pins = pins;
        this.passkeys = passkeys;
        this.change = change;
        this.cards = cards;
    }

    @GetMapping("/account")
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        var here = Sessions.of(request).orElseThrow(NotFound::new);
        var added = cards.stream()
                .map(card -> card.card(viewer))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Card::order))
                .toList();
        var page = new AccountPage(
                viewer,
                here,
                sessions.list(viewer.account()),
                viewer.isParticipant() && pins.isSet(viewer.account()),
                viewer.isStaff() ? passkeys.list(viewer.account()) : List.of(),
                added);
        return Views.page("identity/account/accountPage", page);
    }

    @PostMapping("/account/language")
    ModelAndView speak(
            @RequestParam(defaultValue = "") String language,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = Language.of(language).orElseThrow(NotFound::new);
        change.speak(viewer, chosen);
        LanguageOfRequest.remember(chosen, request, response);
        return Views.seeOther("/account");
    }

    /** Her own phone needs a PIN; a phone of others gives up being remembered at once. */
    @PostMapping("/account/phone")
    ModelAndView phone(
            @RequestParam(defaultValue = "") String own,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = Sessions.of(request).orElseThrow(NotFound::new);
        if (!viewer.isParticipant()) {
            throw new NotFound();
        }
        if (own.equals("yes")) {
            return Views.seeOther("/pin?own=yes");
        }
        sessions.renew(session, SessionKind.SHARED, request, response);
        return Views.seeOther("/account");
    }

    @PostMapping("/account/sessions/{session}/end")
    ModelAndView end(
            @PathVariable UUID session, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var here = Sessions.of(request).orElseThrow(NotFound::new).id().equals(session);
        if (!change.end(viewer, session)) {
            throw new NotFound();
        }
        return Views.seeOther(here ? "/sign-in" : "/account");
    }

    @PostMapping("/account/sessions/end")
    ModelAndView endEverywhere(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        change.endEverywhere(viewer);
        sessions.end(request, response);
        return Views.seeOther("/sign-in");
    }

    @FreshFactor
    @PostMapping("/account/passkeys/{key}/removal")
    ModelAndView removeKey(@PathVariable UUID key, Viewer viewer) {
        if (!passkeys.remove(viewer.account(), key)) {
            throw new NotFound();
        }
        return Views.seeOther("/account");
    }
}
