package org.oportunidad.identity.entry;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.session.Fingerprints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares a code typed in the browser that asked for it: five times at most, and once only when right. */
@Component
class EnterByCode {

    static final int TRIES = 5;

    /** What came of a try. */
    sealed interface Outcome {
        record Entered(AccountId account) implements Outcome {}

        record Wrong(int triesLeft) implements Outcome {}

        /** Too late, used, or tried too often. */
        record Over() implements Outcome {}
    }

    private final CodeTable table;
    private final SendCode codes;
    private final Clock clock;

    EnterByCode(CodeTable table, SendCode codes, Clock clock) {
        this.table = table;
        this.codes = codes;
        this.clock = clock;
    }

    @Transactional
    public Outcome enter(String secret, String typed) {
        var browser = Fingerprints.of(secret);
        var now = clock.instant();
        var number = table.countTry(browser, now);
        if (number.isEmpty()) {
            return new Outcome.Over();
        }
        var account = match(browser, Digits.read(typed));
        if (account.isEmpty()) {
            return number.get() >= TRIES ? new Outcome.Over() : new Outcome.Wrong(TRIES - number.get());
        }
        return table.use(browser, now) ? new Outcome.Entered(account.get()) : new Outcome.Over();
    }

    private Optional<AccountId> match(byte[] browser, String code) {
        Optional<AccountId> found = Optional.empty();
        for (var kept : table.codes(browser)) {
            if (MessageDigest.isEqual(kept.index, codes.index(browser, kept.account, code))) {
                found = Optional.of(kept.account);
            }
        }
        return found;
    }
}
