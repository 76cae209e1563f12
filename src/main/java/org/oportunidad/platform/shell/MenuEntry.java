package org.oportunidad.platform.shell;

/** A line of the menu: where it leads, its message key, its icon in the sprite, its place. */
public record MenuEntry(String href, String labelKey, String icon, int order) {}
