package org.oportunidad.messaging.mail;

import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.carrier.Carrier;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.Parcel;
import org.oportunidad.messaging.carrier.Receipt;
import org.oportunidad.messaging.phone.ShownLetterTable;

/** Shows letters on the phone page of the demonstration instead of sending them. */
final class PhoneCarrier implements Carrier {

    private final ShownLetterTable shown;
    private final Channel channel;

    PhoneCarrier(ShownLetterTable shown, Channel channel) {
        this.shown = shown;
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public Receipt carry(Parcel parcel) {
        shown.add(parcel.letter());
        return Receipt.of(CarrierResult.CONFIRMED);
    }
}
