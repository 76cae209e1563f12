package org.oportunidad.kit;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.SignInCodes;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sign-in codes that left the program during a test; they can be read once they are valid. */
@TestComponent
public class SentCodes implements SignInCodes {

    private final Map<UUID, BlockingQueue<String>> byAccount = new ConcurrentHashMap<>();

    @Override
    public void send(UUID accountId, @Nullable UUID participantId, String code, Locale locale) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                of(accountId).add(code);
            }
        });
    }

    /** The next code sent to that account; waits until it has left. */
    public String next(UUID account) {
        try {
            var code = of(account).poll(10, TimeUnit.SECONDS);
            if (code == null) {
                throw new AssertionError("No code was sent");
            }
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private BlockingQueue<String> of(UUID account) {
        return byAccount.computeIfAbsent(account, a -> new LinkedBlockingQueue<>());
    }
}
