package org.oportunidad.platform.shell;

import java.util.List;
import java.util.Locale;

/** Numbers that the page without signal offers, because a call needs none of it; added by being a bean. Alike for everybody. */
public interface OfflineCalls {

    List<Call> calls(Locale locale);

    /**
     * One line.
     *
     * @param href with {@code tel:}
     */
    record Call(String name, String number, String href) {}
}
