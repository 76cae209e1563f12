package org.oportunidad.learning;

import java.util.List;

/** The way to record tasks that were sent elsewhere. */
public interface Tasks {

    /** Keeps each as the newest version, in the caller's transaction; a unit without a task is refused before anything is. */
    void sendAll(List<SentTask> sent);
}
