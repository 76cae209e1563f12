package org.oportunidad.messaging.outbox;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.oportunidad.messaging.InboxMessage;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.inbox.InboxTable;
import org.oportunidad.messaging.text.Letters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes messages in the sender's transaction and wakes the worker when it is committed. */
@Service
class Outbox implements Messages {

    private static final int FEW = 50;
    private static final int LONGEST_LIST = 200;

    private final OutboxTable outbox;
    private final InboxTable inbox;
    private final Letters letters;
    private final OutboxWorker worker;
    private final Clock clock;

    Outbox(OutboxTable outbox, InboxTable inbox, Letters letters, OutboxWorker worker, Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.letters = letters;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public void send(OutgoingMessage message) {
        sendAll(List.of(message));
    }

    @Override
    public void sendAll(List<OutgoingMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        messages.forEach(message -> letters.refuseUnknown(message.template()));
        outbox.add(messages, clock.instant());
        if (messages.size() <= FEW) {
            wakeAfterCommit();
        }
    }

    @Override
    public void recall(Collection<UUID> keys) {
        outbox.recall(keys, clock.instant());
    }

    @Override
    public void release(Collection<UUID> keys) {
        if (outbox.release(keys, clock.instant()) > 0) {
            wakeAfterCommit();
        }
    }

    @Override
    public List<InboxMessage> inbox(UUID participantId, int limit) {
        return inbox.of(participantId, Math.clamp(limit, 1, LONGEST_LIST));
    }

    private void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            worker.wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }
}
