package org.oportunidad.identity;

import java.util.List;

/** The places of a module that somebody may open; added to the menu by being a bean. Reads no database. */
public interface MenuItems {
    List<MenuEntry> entries(Viewer viewer);
}
