package org.oportunidad.messaging.control;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The channels in the menu of those who keep the programme running. */
@Component
class ChannelPlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(820, "messaging.control.title", "/channels", "mail"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR) ? ENTRIES : List.of();
    }
}
