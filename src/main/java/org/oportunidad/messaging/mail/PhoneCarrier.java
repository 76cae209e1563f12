package org.oportunidad.messaging.mail;

import org.oportunidad.messaging.phone.ShownLetterTable;
import org.oportunidad.messaging.text.Letter;

/** Shows letters on the phone page of the demonstration instead of sending them. */
final class PhoneCarrier implements Carrier {

    private final ShownLetterTable shown;

    PhoneCarrier(ShownLetterTable shown) {
        this.shown = shown;
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public CarrierResult carry(Letter letter) {
        shown.add(letter);
        return CarrierResult.CONFIRMED;
    }
}
