package org.oportunidad.learning.question;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The queue of questions in the menu of staff. */
@Component
class QuestionPlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(218, "learning.question.queue", "/questions", "message-circle"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR) ? ENTRIES : List.of();
    }
}
