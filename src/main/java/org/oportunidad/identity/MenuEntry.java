package org.oportunidad.identity;

/**
 * A place in the menu.
 *
 * @param order lower comes first; Hoy is 0, Yo is 900
 * @param textKey message key of its name
 * @param icon name in the icon sprite
 */
public record MenuEntry(int order, String textKey, String path, String icon) {}
