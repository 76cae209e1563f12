package org.oportunidad.messaging;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a message would reach each of many women, asked before anybody sends it; each is asked again when it leaves. */
public interface Forecasts {

    /**
     * What would happen with it.
     *
     * @param way the first way by which it would leave; INBOX = only her inbox in the app, null = not even that
     * @param obstacle why it would not leave, as a code; null when it would
     */
    record Forecast(@Nullable Channel way, @Nullable String obstacle) {}

    /** Who is not there, or not any more, is not in the map. */
    Map<UUID, Forecast> of(Collection<UUID> participants, String template, Purpose purpose);
}
