package org.oportunidad.identity;

/** The invented people of the demonstration whom anybody may enter as at {@code /demo}. */
public interface DemoCast {

    /**
     * Lists somebody; adding her again changes the line.
     *
     * @param name as shown, invented
     * @param lineKey message key of the one line on what she can do
     */
    void add(AccountId account, int order, String name, String lineKey);
}
