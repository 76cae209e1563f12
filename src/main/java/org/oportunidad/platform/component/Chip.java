package org.oportunidad.platform.component;

/** A ready-made filter above a list, as a link. */
public record Chip(String label, String href, boolean current) {}
