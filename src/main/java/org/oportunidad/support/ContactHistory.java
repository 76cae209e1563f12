package org.oportunidad.support;

import java.util.List;

/** Contacts that were logged elsewhere or long ago, in batches. */
public interface ContactHistory {

    /** Keeps them in the caller's transaction; what is there already stays, and nothing is owed because of them. */
    void keepAll(List<LoggedContact> contacts);
}
