package org.oportunidad.messaging.phone;

import java.time.Instant;
import java.util.List;
import org.oportunidad.platform.text.Language;

/** What the phone of the demonstration shows. */
public record PhonePage(List<Shown> letters) {

    /** One letter as it would have arrived. */
    public record Shown(Instant at, String address, Language language, String subject, String body) {}
}
