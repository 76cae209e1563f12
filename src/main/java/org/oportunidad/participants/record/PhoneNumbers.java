package org.oportunidad.participants.record;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Phone numbers as people of the country write them, in the one spelling that is kept (E.164). */
public final class PhoneNumbers {

    private static final int LONGEST = 40;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String country;

    PhoneNumbers(String country) {
        this.country = country;
    }

    Optional<String> read(String typed) {
        if (typed.length() > LONGEST || typed.chars().anyMatch(c -> Character.isLetter(c))) {
            return Optional.empty();
        }
        try {
            var number = library.parse(typed, country);
            return library.isPossibleNumber(number)
                    ? Optional.of(library.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** As people of the country read it. */
    public static String show(String stored, String country) {
        var library = PhoneNumberUtil.getInstance();
        try {
            var number = library.parse(stored, country);
            var home = library.getRegionCodesForCountryCode(number.getCountryCode())
                    .contains(country);
            return library.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return stored;
        }
    }
}
