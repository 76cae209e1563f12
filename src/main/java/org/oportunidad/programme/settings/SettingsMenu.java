package org.oportunidad.programme.settings;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The place of the settings in the menu. */
@Component
class SettingsMenu implements MenuItems {

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR)
                ? List.of(new MenuEntry(800, "programme.settings.menu", "/settings", "settings"))
                : List.of();
    }
}
