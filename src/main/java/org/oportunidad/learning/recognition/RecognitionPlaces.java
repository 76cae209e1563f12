package org.oportunidad.learning.recognition;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** What waits for a decision, in the menu of staff. */
@Component
class RecognitionPlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(218, "learning.recognition.queue", "/recognitions", "award"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR) ? ENTRIES : List.of();
    }
}
