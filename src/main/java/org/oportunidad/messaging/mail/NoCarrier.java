package org.oportunidad.messaging.mail;

import org.oportunidad.messaging.text.Letter;

/** Stands in while no e-mail server is set up: everything else works, and the administrator is told. */
final class NoCarrier implements Carrier {

    @Override
    public boolean isSetUp() {
        return false;
    }

    @Override
    public CarrierResult carry(Letter letter) {
        return CarrierResult.NOT_SET_UP;
    }
}
