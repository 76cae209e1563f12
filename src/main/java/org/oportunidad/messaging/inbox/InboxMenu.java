package org.oportunidad.messaging.inbox;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** Opens her inbox from the menu. */
@Component
class InboxMenu implements MenuItems {

    private static final MenuEntry INBOX = new MenuEntry(700, "messaging.inbox.title", "/messages", "mail");

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.isParticipant() ? List.of(INBOX) : List.of();
    }
}
