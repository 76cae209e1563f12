package org.oportunidad.workshops.freetime;

import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ConsentWithdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever takes back that sensitive things are kept leaves her hours, but no reason why she cannot. */
@Component
class OnConsentWithdrawn {

    private final FreeTimes times;

    OnConsentWithdrawn(FreeTimes times) {
        this.times = times;
    }

    @ApplicationModuleListener
    void forgetReasons(ConsentWithdrawn withdrawn) {
        var her = withdrawn.participant().value();
        if (withdrawn.purpose() == ConsentPurpose.SENSITIVE_PROFILE) {
            times.toldBy(her).ifPresent(time -> times.keep(her, time.withoutReasons()));
        }
    }
}
