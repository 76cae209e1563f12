package org.oportunidad.learning.figures;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The figures of questions in the menu of those who look after courses as a whole. */
@Component
class FiguresPlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(330, "learning.figures.title", "/item-figures", "chart-no-axes-column"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.COORDINATOR, Role.MONITORING) ? ENTRIES : List.of();
    }
}
