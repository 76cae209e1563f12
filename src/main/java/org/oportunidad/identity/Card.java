package org.oportunidad.identity;

/**
 * A piece of a page that another module draws.
 *
 * @param order lower comes first
 * @param template jte template with the parameters {@code page} and {@code model}
 */
public record Card(int order, String template, Object model) {}
