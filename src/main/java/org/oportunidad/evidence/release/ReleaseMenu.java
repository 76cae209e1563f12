package org.oportunidad.evidence.release;

import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The way to the releases, for those who make and sign them. */
@Component
class ReleaseMenu implements MenuItems {

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.MONITORING, Role.COORDINATOR)
                ? List.of(new MenuEntry(70, "evidence.release.menu", "/evidence/releases", "chart-no-axes-column"))
                : List.of();
    }
}
