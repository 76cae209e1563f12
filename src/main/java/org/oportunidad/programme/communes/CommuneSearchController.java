package org.oportunidad.programme.communes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Offers communes while somebody types; the names of communes are public, so is the search. */
@Controller
class CommuneSearchController {

    private final Country country;

    CommuneSearchController(Country country) {
        this.country = country;
    }

    /** What is typed comes under the name of the field that asks, so that the field needs no script. */
    @Open
    @GetMapping("/communes")
    ModelAndView search(@RequestParam(defaultValue = "q") String field, HttpServletRequest request) {
        var name = field.matches("[A-Za-z][A-Za-z0-9_.-]{0,60}") ? field : "q";
        var typed = Objects.requireNonNullElse(request.getParameter(name), "");
        var locale = LanguageOfRequest.of(request).locale();
        return Views.page(
                "programme/communes/communeSearchPage",
                new CommuneSearchPage(name, typed, CommuneChoice.places(country, typed, locale)));
    }
}
