package org.oportunidad.participants.contact;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.RefusalReason;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.consent.ConsentDecision;

/** Says whether a message may go: consent first, then her channel, then her hours. */
final class DeliveryRule {

    private DeliveryRule() {}

    static Delivery decide(Reachable her, Purpose purpose, Instant now, ZoneId zone) {
        if (purpose == Purpose.SIGN_IN) {
            var ways = her.waysForACode();
            return ways.isEmpty()
                    ? new Delivery.Refused(RefusalReason.NO_ADDRESS)
                    : new Delivery.Allowed(ways, her.locale(), her.discreet());
        }
        if (her.blocked()) {
            return new Delivery.Refused(RefusalReason.BLOCKED);
        }
        if (!consented(her, purpose)) {
            return new Delivery.Refused(RefusalReason.NO_CONSENT);
        }
        var ways = her.ways();
        var leavesTheHouse = !ways.isEmpty() || purpose == Purpose.REPLY;
        return leavesTheHouse && purpose.isHeldAtNight() && !her.hours().hoursAllow(timeAt(now, zone))
                ? new Delivery.Later(next(her, now, zone))
                : new Delivery.Allowed(ways, her.locale(), her.discreet());
    }

    /** Whether a phone of hers may ring: consent first, then whose phone it is, then her hours, whichever way she prefers. */
    static Delivery ring(Reachable her, Purpose purpose, Instant now, ZoneId zone) {
        if (her.blocked()) {
            return new Delivery.Refused(RefusalReason.BLOCKED);
        }
        if (!consented(her, purpose)) {
            return new Delivery.Refused(RefusalReason.NO_CONSENT);
        }
        if (!her.phoneIsHers()) {
            return new Delivery.Refused(RefusalReason.NO_ADDRESS);
        }
        return her.hours().hoursAllow(timeAt(now, zone))
                ? new Delivery.Allowed(List.of(), her.locale(), true)
                : new Delivery.Later(next(her, now, zone));
    }

    /** Nobody who was not asked hears anything but the question; a yes noted by staff covers the service alone. */
    private static boolean consented(Reachable her, Purpose purpose) {
        var service = her.consents().get(ConsentPurpose.SERVICE);
        var served = service == ConsentDecision.GIVEN;
        return switch (purpose) {
            case SIGN_IN -> true;
            case CONSENT_REQUEST -> service == null || service == ConsentDecision.PENDING || served;
            case SERVICE, SAFETY, REPLY -> served || service == ConsentDecision.PENDING;
            case REMINDER -> served && her.consents().get(ConsentPurpose.MESSAGES) == ConsentDecision.GIVEN;
            case FOLLOWUP_SURVEY ->
                served && her.consents().get(ConsentPurpose.FOLLOWUP_SURVEY) == ConsentDecision.GIVEN;
        };
    }

    private static LocalTime timeAt(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalTime();
    }

    private static Instant next(Reachable her, Instant now, ZoneId zone) {
        var opens = Objects.requireNonNull(her.hours().from());
        var local = now.atZone(zone);
        var today = local.toLocalDate().atTime(opens).atZone(zone);
        return (local.isBefore(today)
                        ? today
                        : local.toLocalDate().plusDays(1).atTime(opens).atZone(zone))
                .toInstant();
    }
}
