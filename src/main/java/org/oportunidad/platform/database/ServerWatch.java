package org.oportunidad.platform.database;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the server running: when it dies, it is started again on the same port, where the connections of the program
 * find it after its recovery.
 */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final int TRIES = 30;
    private static final int PAUSE_SECONDS = 1;

    /** Starts the server on its port; throws when it does not come up. */
    interface Starter {
        ServerProcess start() throws IOException;
    }

    private final Starter starter;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile ServerProcess process;

    ServerWatch(Starter starter) throws IOException {
        this.starter = starter;
        this.process = starter.start();
        Thread.ofPlatform().name("database-watch").daemon().start(this::watch);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            process.stop();
        }
    }

    private void watch() {
        try {
            do {
                process.awaitEnd();
            } while (!isClosing() && startAgain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Processes of the dead server may still hold its memory for a moment: so it is tried more than once. */
    private boolean startAgain() throws InterruptedException {
        LOG.error("the database ended by itself; starting it again");
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            synchronized (this) {
                if (isClosing()) {
                    return false;
                }
                try {
                    process = starter.start();
                    LOG.info("the database runs again");
                    return true;
                } catch (StartRefused | IOException e) {
                    LOG.warn("the database does not start again yet: {}", e.getMessage());
                }
            }
            if (closing.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                return false;
            }
        }
        LOG.error("the database does not start again; the program stays degraded until it is restarted");
        return false;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }
}
