package org.oportunidad.identity.home;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.GreetingName;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.text.Conventions;
import org.oportunidad.platform.web.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** <i>Hoy</i>: each role lands on what it must do next. */
@Controller
class TodayController {

    private final List<HomeCard> cards;
    private final List<MenuItems> places;
    private final ObjectProvider<GreetingName> names;
    private final Conventions country;
    private final Clock clock;

    TodayController(
            List<HomeCard> cards,
            List<MenuItems> places,
            ObjectProvider<GreetingName> names,
            Conventions country,
            Clock clock) {
        this.cards = cards;
        this.places = places;
        this.names = names;
        this.country = country;
        this.clock = clock;
    }

    @AllowedTo({Role.PARTICIPANT, Role.FACILITATOR, Role.COORDINATOR, Role.MONITORING, Role.AUDITOR, Role.ADMINISTRATOR
    })
    @GetMapping("/home")
    ModelAndView home(Viewer viewer) {
        var shown = cards.stream()
                .map(card -> card.card(viewer))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Card::order))
                .toList();
        var today = clock.instant().atZone(country.zone()).toLocalDate();
        var onward = viewer.isStaff() ? places(viewer) : List.<MenuEntry>of();
        var shared = viewer.isParticipant() && viewer.sharedPhone();
        return Views.page("identity/home/homePage", new HomePage(today, name(viewer), shown, onward, shared));
    }

    private String name(Viewer viewer) {
        var participant = viewer.participantId();
        if (participant == null) {
            return viewer.name();
        }
        return names.stream()
                .map(source -> source.of(participant))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private List<MenuEntry> places(Viewer viewer) {
        return places.stream()
                .flatMap(module -> module.entries(viewer).stream())
                .filter(entry -> entry.order() > 0)
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }
}
