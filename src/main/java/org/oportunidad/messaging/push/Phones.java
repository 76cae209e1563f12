package org.oportunidad.messaging.push;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.messaging.OwnPhone;
import org.oportunidad.platform.keys.PushKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns phones on and off; the same twice is the same once. */
@Service
public class Phones {

    private final PushPhoneTable phones;
    private final PushAddresses addresses;
    private final PushKey key;
    private final OwnPhone hers;
    private final Audit audit;
    private final Clock clock;

    Phones(PushPhoneTable phones, PushAddresses addresses, PushKey key, OwnPhone hers, Audit audit, Clock clock) {
        this.phones = phones;
        this.addresses = addresses;
        this.key = key;
        this.hers = hers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What she sees of them.
     *
     * @param session that of this phone, if it is her own
     */
    public PhonesPart part(UUID her, Optional<UUID> session, boolean refused) {
        var rows = phones.of(her, clock.instant()).stream()
                .map(on -> new PhonesPart.Row(on.id(), on.since(), session.equals(Optional.of(on.session()))))
                .toList();
        return new PhonesPart(session.isPresent(), hers.isHers(her), rows, key.point(), refused);
    }

    /** False for an address that we do not call. */
    @Transactional
    boolean turnOn(UUID her, UUID session, String address) {
        if (addresses.read(address).isEmpty()) {
            return false;
        }
        if (hers.isHers(her) && phones.turnOn(her, session, address, clock.instant())) {
            phones.keepTheNewest(her);
            audit.record(AuditEvent.of(her, "PARTICIPANT", her, "messaging.phone_on"));
        }
        return true;
    }

    @Transactional
    void turnOff(UUID her, UUID phone) {
        if (phones.turnOff(her, phone)) {
            audit.record(AuditEvent.of(her, "PARTICIPANT", her, "messaging.phone_off"));
        }
    }
}
