package org.oportunidad.support;

import java.util.List;

/** Needs that were met elsewhere or long ago, in batches. */
public interface NeedHistory {

    /** Keeps them in the caller's transaction; nothing is owed because of them. */
    void keepAll(List<MetNeed> needs);
}
