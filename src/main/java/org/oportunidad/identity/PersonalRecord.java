package org.oportunidad.identity;

import java.util.Map;

/**
 * One thing held about a person, for her export.
 *
 * @param kind message key that names it
 * @param values what is held, by message key
 */
public record PersonalRecord(String kind, Map<String, String> values) {}
