package org.oportunidad.identity.entry;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oportunidad.identity.Login;
import org.oportunidad.identity.LoginKind;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.text.Conventions;
import org.springframework.stereotype.Component;

/** Reads a contact as people type it and gives the fingerprint under which it is kept. */
@Component
public class Contacts {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[a-z0-9.-]{1,189}\\.[a-z]{2,24}");

    private final BlindIndex blind;
    private final Conventions country;

    Contacts(BlindIndex blind, Conventions country) {
        this.blind = blind;
        this.country = country;
    }

    /** The contact in its normal form; empty when it is neither an e-mail nor a phone. */
    Optional<Login> read(String typed) {
        var text = typed.strip();
        if (text.length() > 254) {
            return Optional.empty();
        }
        if (text.indexOf('@') >= 0) {
            var email = text.toLowerCase(Locale.ROOT);
            return EMAIL.matcher(email).matches() ? Optional.of(new Login(LoginKind.EMAIL, email)) : Optional.empty();
        }
        return phone(text);
    }

    private Optional<Login> phone(String text) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, country.country());
            return numbers.isPossibleNumber(number)
                    ? Optional.of(new Login(LoginKind.PHONE, numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The keyed fingerprint of a normalised contact. */
    public byte[] index(Login login) {
        return blind.of("identity.login." + login.kind().name(), login.contact());
    }
}
