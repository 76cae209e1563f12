package org.oportunidad.identity.entry;

import java.security.MessageDigest;
import java.time.Clock;
import org.oportunidad.identity.AccountId;
import org.oportunidad.platform.keys.BlindIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her six digits: kept as a keyed fingerprint, five wrong ones make it void until a code proves her again. */
@Component
public class Pins {

    static final int LENGTH = 6;

    private final PinTable table;
    private final BlindIndex blind;
    private final Clock clock;

    Pins(PinTable table, BlindIndex blind, Clock clock) {
        this.table = table;
        this.blind = blind;
        this.clock = clock;
    }

    /** Whether six digits are too easy to guess: all alike or a plain run up or down. */
    static boolean isEasy(String pin) {
        var steps = new java.util.HashSet<Integer>();
        for (int i = 1; i < pin.length(); i++) {
            steps.add(pin.charAt(i) - pin.charAt(i - 1));
        }
        return steps.size() == 1 && Math.abs(steps.iterator().next()) <= 1;
    }

    @Transactional
    public void set(AccountId account, String pin) {
        table.set(account, index(account, pin), clock.instant());
    }

    public boolean isSet(AccountId account) {
        return table.isSet(account);
    }

    /** Whether there is no PIN that works: none was chosen or it was tried too often. */
    public boolean isVoid(AccountId account) {
        return table.isVoid(account);
    }

    /** Whether the PIN is right; each wrong one counts, the right one forgives them. */
    @Transactional
    public boolean prove(AccountId account, String typed) {
        var kept = table.countTry(account);
        if (kept.isEmpty() || !MessageDigest.isEqual(kept.get(), index(account, Digits.read(typed)))) {
            return false;
        }
        table.forgiveTries(account);
        return true;
    }

    /** After another proof of who she is, her PIN works again. */
    @Transactional
    public void forgive(AccountId account) {
        table.forgiveTries(account);
    }

    byte[] index(AccountId account, String pin) {
        return blind.of("identity.pin", account.value() + ":" + pin);
    }
}
