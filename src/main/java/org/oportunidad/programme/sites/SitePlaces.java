package org.oportunidad.programme.sites;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The place of the visits in the menu of those who count them. */
@Component
class SitePlaces implements MenuItems {

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR)
                ? List.of(new MenuEntry(235, "programme.sites.visit.menu", "/visits", "map-pin"))
                : List.of();
    }
}
