package org.oportunidad.identity.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.session.Entrance;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Entering with a code that a facilitator shows, printed on paper or written on the board of a class. */
@Controller
class ShownCodeController {

    private static final String TYPED = "identity/entry/enterPage";
    private static final String LINK = "identity/entry/linkPage";

    private final ShownCodes shown;
    private final ClassCodes classes;
    private final Arrival arrival;

    ShownCodeController(ShownCodes shown, ClassCodes classes, Arrival arrival) {
        this.shown = shown;
        this.classes = classes;
        this.arrival = arrival;
    }

    @Open
    @GetMapping("/enter")
    ModelAndView form() {
        return Views.page(TYPED, SignInPage.empty(""));
    }

    @Open
    @PostMapping("/enter")
    ModelAndView typed(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = shown.enter(code, ClientAddress.of(request));
        var wrong = Problems.none().add("code", "identity.entry.shown.wrong");
        return arrive(account, phone, request, response, Views.invalid(TYPED, new SignInPage(wrong, "", "")));
    }

    @Open
    @PostMapping("/enter/class")
    ModelAndView classCode(
            @RequestParam(defaultValue = "") String board,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = classes.enter(board, pin, ClientAddress.of(request));
        if (account.isEmpty()) {
            var wrong = Problems.none().add("board", "identity.entry.class.wrong");
            return Views.invalid(TYPED, new SignInPage(wrong, "", ""));
        }
        return Views.seeOther(arrival.arriveByCode(account.get(), Entrance.CLASS, false, "/home", request, response));
    }

    /** Shows a button only: a preview of the link by a messenger must not use the code up. */
    @Open
    @GetMapping("/enter/{secret}")
    ModelAndView link(@PathVariable String secret) {
        return Views.page(LINK, SignInPage.empty(""));
    }

    @Open
    @PostMapping("/enter/{secret}")
    ModelAndView follow(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = shown.enterByLink(secret, ClientAddress.of(request));
        var wrong = Problems.none().add("code", "identity.entry.shown.wrong");
        return arrive(account, phone, request, response, Views.invalid(TYPED, new SignInPage(wrong, "", "")));
    }

    private ModelAndView arrive(
            Optional<AccountId> account,
            String phone,
            HttpServletRequest request,
            HttpServletResponse response,
            ModelAndView otherwise) {
        return account.map(known -> Views.seeOther(
                        arrival.arriveByCode(known, Entrance.SHOWN, phone.equals("own"), "/home", request, response)))
                .orElse(otherwise);
    }
}
