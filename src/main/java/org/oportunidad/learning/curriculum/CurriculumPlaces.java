package org.oportunidad.learning.curriculum;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The curricula in the menu of those who decide what a route asks. */
@Component
class CurriculumPlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(326, "learning.curriculum.title", "/curricula", "layers"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR) ? ENTRIES : List.of();
    }
}
