package org.oportunidad.messaging.call;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The calls and what could not be brought, in the menu of those who care for women. */
@Component
class CallPlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES = List.of(
            new MenuEntry(222, "messaging.call.title", "/call-tasks", "phone"),
            new MenuEntry(223, "messaging.undelivered.title", "/undelivered", "mail"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR) ? ENTRIES : List.of();
    }
}
