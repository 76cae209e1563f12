package org.oportunidad.identity.entry;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.ClassCode;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.TooManyRequests;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The code on the board: with it and her own PIN a woman of that class enters, for four hours. */
@Component
public class ClassCodes {

    static final int LENGTH = 8;

    private static final Duration LIFE = Duration.ofHours(4);
    private static final Limit TRIES = new Limit("identity.class.address", 120, Duration.ofMinutes(10));

    private final ClassCodeTable table;
    private final Pins pins;
    private final BlindIndex blind;
    private final RateLimits limits;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClassCodes(
            ClassCodeTable table,
            Pins pins,
            BlindIndex blind,
            RateLimits limits,
            Audit audit,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.pins = pins;
        this.blind = blind;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public ClassCode open(Viewer by, Collection<UUID> participants, @Nullable UUID place) {
        var now = clock.instant();
        var digits = Digits.draw(LENGTH);
        var id = Ids.next();
        table.insert(id, index(digits), by.account(), place, now, now.plus(LIFE));
        table.letIn(id, participants);
        audit.record(new AuditEvent(
                by.account().value(), by.actorRole(), null, "identity.class_opened", "women=" + participants.size()));
        return new ClassCode(Digits.grouped(digits), now.plus(LIFE));
    }

    /** Whose PIN it is in the class of that code; empty for a wrong one, and when two women chose the same. */
    public Optional<AccountId> enter(String typedCode, String typedPin, String address) {
        // before the transaction: the limit takes a connection of its own
        if (!limits.take(TRIES, address)) {
            throw new TooManyRequests(60);
        }
        var entered = transaction.execute(status -> match(typedCode, typedPin));
        return entered == null ? Optional.empty() : entered;
    }

    private Optional<AccountId> match(String typedCode, String typedPin) {
        var opened = table.countTry(index(Digits.read(typedCode)), clock.instant());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        var pin = Digits.read(typedPin);
        var owners = table.pins(opened.get()).stream()
                .filter(kept -> MessageDigest.isEqual(kept.index, pins.index(kept.account, pin)))
                .toList();
        if (owners.size() != 1) {
            return Optional.empty();
        }
        table.uncount(opened.get());
        var account = owners.getFirst().account;
        table.arrival(opened.get(), account, clock.instant()).ifPresent(events::publishEvent);
        return Optional.of(account);
    }

    private byte[] index(String digits) {
        return blind.of("identity.class", digits);
    }
}
