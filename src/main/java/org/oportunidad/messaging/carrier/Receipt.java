package org.oportunidad.messaging.carrier;

import org.jspecify.annotations.Nullable;

/**
 * What a carrier brings back.
 *
 * @param providerId the number under which the provider knows the message
 * @param code why it was not taken, as a code; never words of the provider, which may repeat ours
 */
public record Receipt(
        CarrierResult result,
        @Nullable String providerId,
        @Nullable String code) {

    public static Receipt of(CarrierResult result) {
        return new Receipt(result, null, result == CarrierResult.CONFIRMED ? null : result.name());
    }

    public static Receipt taken(@Nullable String providerId) {
        return new Receipt(CarrierResult.CONFIRMED, providerId, null);
    }

    public static Receipt failed(CarrierResult result, String code) {
        return new Receipt(result, null, code);
    }
}
