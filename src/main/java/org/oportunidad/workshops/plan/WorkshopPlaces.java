package org.oportunidad.workshops.plan;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** Workshops in the menu of staff. */
@Component
class WorkshopPlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(212, "workshops.plan.title", "/workshops", "calendar"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR) ? ENTRIES : List.of();
    }
}
