package org.oportunidad.workshops.agenda;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** <i>Agenda</i> in the menu of participants. */
@Component
class AgendaPlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(250, "workshops.agenda.menu", "/agenda", "calendar"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.isParticipant() ? ENTRIES : List.of();
    }
}
