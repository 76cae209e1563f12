package org.oportunidad.identity.entry;

import java.time.Clock;
import java.time.Duration;
import org.oportunidad.identity.Login;
import org.oportunidad.identity.session.Fingerprints;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.TooManyRequests;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.oportunidad.platform.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks for a code for a contact. Known or not, the same rows are written and the same answer given; who is behind the
 * contact is looked up afterwards, out of her sight and out of the answer's time.
 */
@Component
class RequestCode {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final Limit PER_CONTACT = new Limit("identity.code.contact", 6, Duration.ofHours(1));
    private static final Limit PER_ADDRESS = new Limit("identity.code.address", 120, Duration.ofMinutes(10));

    /**
     * Many addresses guessing together: five tries at each of these are one chance in 300 of a right one. Beyond it nobody is
     * turned away, or ten networks could lock out a country: the codes grow so long that guessing more of them gains nothing.
     */
    static final Limit PER_COUNTRY = new Limit("identity.code.country", 600, Duration.ofMinutes(10));

    static final String WHOLE_COUNTRY = "country";

    static final int DIGITS = 6;
    private static final int DIGITS_IN_A_FLOOD = 9;

    private final CodeTable table;
    private final Contacts contacts;
    private final SendCode send;
    private final RateLimits limits;
    private final TransactionOperations transaction;
    private final Clock clock;

    RequestCode(
            CodeTable table,
            Contacts contacts,
            SendCode send,
            RateLimits limits,
            TransactionOperations transaction,
            Clock clock) {
        this.table = table;
        this.contacts = contacts;
        this.send = send;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The secret that binds the code to the browser. */
    String request(Login login, Language language, String address) {
        if (!limits.take(PER_ADDRESS, address) || !limits.take(PER_CONTACT, login.kind() + ":" + login.contact())) {
            throw new TooManyRequests(LIFE.toSeconds());
        }
        var digits = limits.take(PER_COUNTRY, WHOLE_COUNTRY) ? DIGITS : DIGITS_IN_A_FLOOD;
        var secret = Ids.secret(32);
        var browser = Fingerprints.of(secret);
        var index = contacts.index(login);
        var now = clock.instant();
        transaction.executeWithoutResult(status ->
                table.insertRequest(browser, login.kind().name(), index, language.code(), now, now.plus(LIFE)));
        send.later(browser, login.kind(), index, language, digits);
        return secret;
    }
}
