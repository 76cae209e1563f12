package org.oportunidad.programme.helplines;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Comparator;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Pages;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.HelpLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of help lines: open to anybody, without a word about the programme. */
@Controller
class HelpLinesController {

    private final Country country;
    private final Clock clock;
    private final Pages pages;

    HelpLinesController(Country country, Clock clock, Pages pages) {
        this.country = country;
        this.clock = clock;
        this.pages = pages;
    }

    @Open
    @GetMapping({"/help", "/help-lines"})
    ModelAndView lines(HttpServletRequest request) {
        var now = clock.instant().atZone(country.zone());
        var writer = new HoursInWords(pages.of(request), country.week());
        var locale = LanguageOfRequest.of(request).locale();
        return Views.page(
                "programme/helplines/helpLinesPage",
                new HelpLinesPage(country.helpLines(now.toLocalDate()).stream()
                        .sorted(Comparator.comparing((HelpLine line) -> !line.answersAt(now)))
                        .map(line -> row(line, now, writer, locale))
                        .toList()));
    }

    private static HelpLinesPage.Row row(
            HelpLine line, ZonedDateTime now, HoursInWords writer, java.util.Locale locale) {
        var chat = line.whatsapp();
        return new HelpLinesPage.Row(
                line.name(locale),
                line.purpose(locale),
                line.number(),
                "tel:" + line.number().replaceAll("[^0-9+*#]", ""),
                chat == null ? null : "https://wa.me/" + chat.replaceAll("[^0-9]", ""),
                line.free(),
                line.answersAt(now),
                line.hours().stream().map(writer::of).toList());
    }
}
