package org.oportunidad.forms.preview;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The way to the instruments. */
@Component
class InstrumentsMenu implements MenuItems {

    private static final int ORDER = 720;

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.MONITORING, Role.COORDINATOR, Role.ADMINISTRATOR)
                ? List.of(new MenuEntry(ORDER, "forms.preview.menu", "/instruments", "clipboard-list"))
                : List.of();
    }
}
