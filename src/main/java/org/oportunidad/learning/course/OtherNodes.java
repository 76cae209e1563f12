package org.oportunidad.learning.course;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks every few seconds whether another node published or withdrew a course, or published a curriculum. Not a job of the database: it has to run on
 * every node; and not a notification of the database: a pool of connections between does not pass it on.
 */
@Component
class OtherNodes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private static final int SECONDS = 15;

    private final Courses courses;
    private final Curricula curricula;
    private @Nullable ScheduledExecutorService clock;

    OtherNodes(Courses courses, Curricula curricula) {
        this.courses = courses;
        this.curricula = curricula;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the program
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("courses").factory());
        clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** A database that does not answer now is asked again: what is in memory stays good. */
    private void look() {
        try {
            courses.refresh();
            curricula.refresh();
        } catch (RuntimeException e) {
            LOG.warn("Courses were not looked at: {}", e.getClass().getName());
        }
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
