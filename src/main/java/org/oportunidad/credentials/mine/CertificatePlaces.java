package org.oportunidad.credentials.mine;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** <i>Mis certificados</i> in the menu of participants. */
@Component
class CertificatePlaces implements MenuItems {

    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(600, "credentials.mine.menu", "/certificates/mine", "award"));

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.isParticipant() ? ENTRIES : List.of();
    }
}
