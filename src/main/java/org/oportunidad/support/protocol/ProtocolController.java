package org.oportunidad.support.protocol;

import java.util.List;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The protocols of the country, and one to be changed. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class ProtocolController implements MenuItems {

    private static final String VIEW = "support/protocol/protocolPage";
    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(520, "support.protocol.title", "/protocols", "route"));

    private final Protocols protocols;
    private final Country country;

    ProtocolController(Protocols protocols, Country country) {
        this.protocols = protocols;
        this.country = country;
    }

    /** All of them, and whether the viewer may change them. */
    record ListPage(List<Protocol> protocols, boolean mayChange) {}

    /** One of them with what was typed. */
    record FormPage(Protocol protocol, ProtocolForm form, Problems problems) {}

    @GetMapping("/protocols")
    ModelAndView all(Viewer viewer) {
        return Views.page(
                "support/protocol/protocolsPage", new ListPage(protocols.all(), viewer.has(Role.COORDINATOR)));
    }

    @GetMapping("/protocols/{code}")
    @AllowedTo(Role.COORDINATOR)
    ModelAndView one(@PathVariable String code) {
        var protocol = protocols.find(code).orElseThrow(NotFound::new);
        return Views.page(VIEW, new FormPage(protocol, ProtocolForm.of(protocol), Problems.none()));
    }

    @PostMapping("/protocols/{code}")
    @AllowedTo(Role.COORDINATOR)
    ModelAndView change(@PathVariable String code, @ModelAttribute ProtocolForm form, Viewer viewer) {
        var protocol = protocols.find(code).orElseThrow(NotFound::new);
        var problems = form.problems(
                protocol.step(), country.parameter("dropout-tries"), country.parameter("dropout-channels"));
        if (problems.any()) {
            return Views.invalid(VIEW, new FormPage(protocol, form, problems));
        }
        protocols.save(viewer, form.protocol(protocol.step()));
        return Views.seeOther("/protocols");
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.has(Role.COORDINATOR) ? ENTRIES : List.of();
    }
}
