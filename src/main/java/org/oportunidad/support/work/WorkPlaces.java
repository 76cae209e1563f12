package org.oportunidad.support.work;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The work list in the menu of staff, before everything else. */
@Component
class WorkPlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(190, "support.work.menu", "/work", "list-filter"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR) ? ENTRIES : List.of();
    }
}
