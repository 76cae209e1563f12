package org.oportunidad.learning.sync;

import java.time.Instant;
import java.util.List;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.progress.OpenCourses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of hers arrived and is kept aside, so that nothing waits without her knowing. */
@Component
public class KeptOps {

    private final OpTable table;

    KeptOps(OpTable table) {
        this.table = table;
    }

    /**
     * One of them.
     *
     * @param reasonKey message key of why it does not count
     */
    public record Kept(Instant madeAt, String reasonKey) {}

    @Transactional(readOnly = true)
    public List<Kept> of(Viewer viewer) {
        return table.kept(OpenCourses.participantOf(viewer)).stream()
                .map(row -> new Kept(
                        row.madeAt(),
                        "learning.sync.kept." + (row.reason() == null ? Reason.FAILED : row.reason()).code()))
                .toList();
    }
}
