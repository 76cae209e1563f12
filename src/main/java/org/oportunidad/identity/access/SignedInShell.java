package org.oportunidad.identity.access;

import java.util.Comparator;
import java.util.List;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.session.Session;
import org.oportunidad.platform.shell.MenuEntry;
import org.oportunidad.platform.shell.SignedIn;

/** What the shell may know of the person of this request; the menu is gathered only when a page draws it. */
record SignedInShell(Session session, List<MenuItems> places) implements SignedIn {

    @Override
    public String name() {
        return session.viewer().name();
    }

    @Override
    public boolean participant() {
        return !session.viewer().isStaff();
    }

    @Override
    public List<MenuEntry> menu() {
        return places.stream()
                .flatMap(module -> module.entries(session.viewer()).stream())
                .map(entry -> new MenuEntry(entry.path(), entry.textKey(), entry.icon(), entry.order()))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    @Override
    public int idleLockSeconds() {
        return (int) session.kind().idle().toSeconds();
    }
}
