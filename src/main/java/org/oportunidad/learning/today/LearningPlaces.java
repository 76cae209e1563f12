package org.oportunidad.learning.today;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** <i>Mi ruta</i> and <i>Cursos</i> in the menu of participants. */
@Component
class LearningPlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES = List.of(
            new MenuEntry(100, "learning.route.title", "/route", "route"),
            new MenuEntry(200, "learning.courses.title", "/courses", "book-open"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.isParticipant() ? ENTRIES : List.of();
    }
}
