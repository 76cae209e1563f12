package org.oportunidad.participants;

/**
 * Why one of her details cannot be stored as typed.
 *
 * @param field component of {@link PersonalDetails}
 * @param textKey message key of a kind sentence that says what to do
 */
public record DetailRefusal(String field, String textKey) {}
