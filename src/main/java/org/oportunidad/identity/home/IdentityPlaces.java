package org.oportunidad.identity.home;

import java.util.ArrayList;
import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The places that everybody has, and those of identity for some. */
@Component
class IdentityPlaces implements MenuItems {

    private static final int FIRST = 0;
    private static final int STAFF = 800;
    private static final int AUDIT = 810;
    private static final int LAST = 900;

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        var entries = new ArrayList<MenuEntry>();
        entries.add(new MenuEntry(FIRST, "identity.home.menu.today", "/home", "house"));
        if (viewer.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            entries.add(new MenuEntry(STAFF, "identity.home.menu.staff", "/staff", "users"));
        }
        if (viewer.has(Role.AUDITOR)) {
            entries.add(new MenuEntry(AUDIT, "identity.home.menu.audit", "/audit", "history"));
        }
        entries.add(new MenuEntry(LAST, "identity.home.menu.me", "/account", "user"));
        return entries;
    }
}
