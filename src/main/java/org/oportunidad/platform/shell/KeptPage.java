package org.oportunidad.platform.shell;

/**
 * A page that the worker keeps on the phone, so that it opens without signal: alike for everybody, and open.
 *
 * @param path its address
 * @param labelKey message key of the link that leads there from the page without signal
 */
public record KeptPage(String path, String labelKey) {}
