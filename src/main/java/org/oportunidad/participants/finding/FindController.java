package org.oportunidad.participants.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Search by name among the women whom the viewer may see; sent by POST, so that no name stays in a history. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.FACILITATOR})
class FindController implements MenuItems {

    private static final int SHOWN = 50;
    private static final String PAGE = "participants/finding/findPage";

    private final Participants participants;
    private final Country country;

    FindController(Participants participants, Country country) {
        this.participants = participants;
        this.country = country;
    }

    @GetMapping("/participants")
    ModelAndView form(Viewer viewer) {
        return Views.page(PAGE, new FindPage("", null, viewer.has(Role.COORDINATOR), Problems.none()));
    }

    @PostMapping("/participants")
    ModelAndView find(Viewer viewer, @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        var typed = name.length() > 200 ? name.substring(0, 200) : name;
        if (typed.isBlank()) {
            var problems = Problems.none().add("name", "participants.find.empty");
            return Views.invalid(PAGE, new FindPage("", null, viewer.has(Role.COORDINATOR), problems));
        }
        var locale = LanguageOfRequest.of(request).locale();
        var ids = participants.searchByName(viewer, typed).stream().limit(SHOWN).toList();
        var found = participants.cards(viewer, ids).values().stream()
                .sorted(Comparator.comparing(ParticipantCard::names))
                .map(card -> new FindPage.Row(card, place(card, locale)))
                .toList();
        return Views.page(PAGE, new FindPage(typed, found, viewer.has(Role.COORDINATOR), Problems.none()));
    }

    private String place(ParticipantCard card, Locale locale) {
        return Optional.ofNullable(card.communeCut())
                .flatMap(country::commune)
                .map(commune -> commune.label(locale))
                .orElse("");
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.COORDINATOR, Role.FACILITATOR)
                ? List.of(new MenuEntry(200, "participants.find.menu", "/participants", "users"))
                : List.of();
    }
}
