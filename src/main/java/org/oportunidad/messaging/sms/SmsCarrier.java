package org.oportunidad.messaging.sms;

import java.net.URI;
import java.time.Duration;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.carrier.Carrier;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.Parcel;
import org.oportunidad.messaging.carrier.ProviderCalls;
import org.oportunidad.messaging.carrier.ProviderCalls.Outcome;
import org.oportunidad.messaging.carrier.Receipt;

/** Sends letters as short messages. */
public final class SmsCarrier implements Carrier {

    private final SmsGateway.Settings settings;
    private final ProviderCalls calls;

    public SmsCarrier(SmsGateway.Settings settings) {
        this(settings, Duration.ofSeconds(10));
    }

    SmsCarrier(SmsGateway.Settings settings, Duration patience) {
        this.settings = settings;
        this.calls = new ProviderCalls(patience);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isSetUp() {
        return settings.isWhole();
    }

    @Override
    public Receipt carry(Parcel parcel) {
        var gateway = settings.gateway();
        if (gateway.isEmpty() || !isSetUp()) {
            return Receipt.of(CarrierResult.NOT_SET_UP);
        }
        var letter = parcel.letter();
        var body = gateway.get()
                .body(
                        settings,
                        letter.address(),
                        letter.body(),
                        parcel.delivery().toString());
        return switch (calls.post(URI.create(settings.url()), gateway.get().headers(settings), body)) {
            case Outcome.NotReached none -> Receipt.of(CarrierResult.UNREACHABLE);
            case Outcome.Broken none -> Receipt.of(CarrierResult.UNKNOWN);
            case Outcome.Answered answer -> read(gateway.get(), answer);
        };
    }

    /** A yes without a number of the message is not one that we know. */
    private static Receipt read(SmsGateway gateway, Outcome.Answered answer) {
        var status = answer.status();
        if (status / 100 == 2) {
            var id = gateway.id(answer.body());
            return id == null ? Receipt.failed(CarrierResult.UNKNOWN, "NOT_READABLE") : Receipt.taken(id);
        }
        if (status == 401 || status == 403 || status == 429 || status == 503) {
            return Receipt.failed(CarrierResult.UNREACHABLE, "HTTP_" + status);
        }
        return status / 100 == 4
                ? Receipt.failed(CarrierResult.REFUSED, "HTTP_" + status)
                : Receipt.failed(CarrierResult.UNKNOWN, "HTTP_" + status);
    }
}
