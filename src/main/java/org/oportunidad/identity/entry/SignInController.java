package org.oportunidad.identity.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.access.ReturnPath;
import org.oportunidad.identity.session.Cookies;
import org.oportunidad.identity.session.Entrance;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a code sent to a contact; the answers are the same for contacts that nobody knows. */
@Controller
class SignInController {

    private static final String COOKIE = "code";
    private static final String CONTACT = "identity/entry/contactPage";
    private static final String CODE = "identity/entry/codePage";

    private final Contacts contacts;
    private final RequestCode codes;
    private final EnterByCode enter;
    private final Arrival arrival;

    SignInController(Contacts contacts, RequestCode codes, EnterByCode enter, Arrival arrival) {
        this.contacts = contacts;
        this.codes = codes;
        this.enter = enter;
        this.arrival = arrival;
    }

    @Open
    @GetMapping("/sign-in")
    ModelAndView contact(@RequestParam(defaultValue = "") String next, Optional<Viewer> viewer) {
        return viewer.isPresent()
                ? Views.seeOther(ReturnPath.of(next))
                : Views.page(CONTACT, SignInPage.empty(ReturnPath.of(next)));
    }

    @Open
    @PostMapping("/sign-in")
    ModelAndView send(
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var login = contacts.read(contact);
        if (login.isEmpty()) {
            var problems = Problems.none().add("contact", "identity.entry.contact.unreadable");
            return Views.invalid(CONTACT, new SignInPage(problems, shortened(contact), ReturnPath.of(next)));
        }
        var secret = codes.request(login.get(), LanguageOfRequest.of(request), ClientAddress.of(request));
        Cookies.write(COOKIE, secret, RequestCode.LIFE, request, response);
        return Views.seeOther("/sign-in/code?next=" + encoded(next));
    }

    @Open
    @GetMapping("/sign-in/code")
    ModelAndView code(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        return Cookies.read(COOKIE, request).isEmpty()
                ? Views.seeOther("/sign-in")
                : Views.page(CODE, SignInPage.empty(ReturnPath.of(next)));
    }

    @Open
    @PostMapping("/sign-in/code")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = Cookies.read(COOKIE, request);
        if (secret.isEmpty()) {
            return Views.seeOther("/sign-in");
        }
        if (code.isBlank()) {
            return again(Problems.none().add("code", "identity.entry.code.needed"), next);
        }
        return switch (enter.enter(secret.get(), code)) {
            case EnterByCode.Outcome.Entered entered -> {
                Cookies.clear(COOKIE, request, response);
                yield Views.seeOther(arrival.arriveByCode(
                        entered.account(), Entrance.CODE, phone.equals("own"), next, request, response));
            }
            case EnterByCode.Outcome.Wrong wrong ->
                again(Problems.none().add("code", "identity.entry.code.wrong", wrong.triesLeft()), next);
            case EnterByCode.Outcome.Over over -> again(Problems.none().add("code", "identity.entry.code.over"), next);
        };
    }

    private static ModelAndView again(Problems problems, String next) {
        return Views.invalid(CODE, new SignInPage(problems, "", ReturnPath.of(next)));
    }

    private static String encoded(String next) {
        return java.net.URLEncoder.encode(ReturnPath.of(next), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String shortened(String typed) {
        return typed.length() > 200 ? typed.substring(0, 200) : typed;
    }
}
