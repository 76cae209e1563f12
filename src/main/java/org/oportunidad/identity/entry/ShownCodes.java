package org.oportunidad.identity.entry;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.ShownCode;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.access.SiteAddress;
import org.oportunidad.identity.session.Fingerprints;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.TooManyRequests;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes that a member of staff shows or prints for a woman who receives no messages. */
@Component
public class ShownCodes {

    static final int LENGTH = 12;

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Limit TRIES = new Limit("identity.shown.address", 60, Duration.ofMinutes(10));

    private final ShownCodeTable table;
    private final BlindIndex blind;
    private final SiteAddress site;
    private final RateLimits limits;
    private final Audit audit;
    private final Clock clock;

    ShownCodes(ShownCodeTable table, BlindIndex blind, SiteAddress site, RateLimits limits, Audit audit, Clock clock) {
        this.table = table;
        this.blind = blind;
        this.site = site;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ShownCode show(Viewer by, UUID participantId, AccountId account) {
        var now = clock.instant();
        var digits = Digits.draw(LENGTH);
        var secret = Ids.handle();
        table.voidEarlier(account, now);
        table.insert(Ids.next(), account, index(digits), Fingerprints.of(secret), by.account(), now, now.plus(LIFE));
        audit.record(AuditEvent.of(by.account().value(), by.actorRole(), participantId, "identity.code_shown"));
        return new ShownCode(Digits.grouped(digits), site.current() + "/enter/" + secret, now.plus(LIFE));
    }

    /** The account of the digits, once; empty for any that are not live. */
    public Optional<AccountId> enter(String typed, String address) {
        limit(address);
        var digits = Digits.read(typed);
        return digits.length() == LENGTH ? table.useCode(index(digits), clock.instant()) : Optional.empty();
    }

    /** The account of the secret in the link, once. */
    public Optional<AccountId> enterByLink(String secret, String address) {
        limit(address);
        return table.useLink(Fingerprints.of(secret), clock.instant());
    }

    /** Takes its own connection: inside a transaction, as many women at once as connections would wait for each other. */
    private void limit(String address) {
        if (!limits.take(TRIES, address)) {
            throw new TooManyRequests(60);
        }
    }

    private byte[] index(String digits) {
        return blind.of("identity.shown", digits);
    }
}
