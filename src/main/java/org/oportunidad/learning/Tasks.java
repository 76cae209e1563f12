package org.oportunidad.learning;

import java.util.List;
import java.util.UUID;
import org.oportunidad.files.Medium;

/** The way to record tasks that were sent elsewhere. */
public interface Tasks {

    /** Keeps each as the newest version, in the caller's transaction; a unit without a task is refused before anything is. */
    void sendAll(List<SentTask> sent);

    /**
     * Keeps one as a version under that id, with what she showed or said; one that is there stays.
     *
     * @return whether it is the version that counts: false where a newer one came before it
     */
    boolean send(SentTask sent, List<Medium> media, UUID id);
}
