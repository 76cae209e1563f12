package org.oportunidad.messaging.mail;

import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.carrier.Carrier;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.Parcel;
import org.oportunidad.messaging.carrier.Receipt;

/** Stands in while no e-mail server is set up: everything else works, and the administrator is told. */
final class NoCarrier implements Carrier {

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isSetUp() {
        return false;
    }

    @Override
    public Receipt carry(Parcel parcel) {
        return Receipt.of(CarrierResult.NOT_SET_UP);
    }
}
