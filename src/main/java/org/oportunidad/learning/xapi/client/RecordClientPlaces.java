package org.oportunidad.learning.xapi.client;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** <i>Sistemas conectados</i> in the menu of administrators. */
@Component
class RecordClientPlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(830, "learning.client.title", "/record-clients", "key-round"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR) ? ENTRIES : List.of();
    }
}
