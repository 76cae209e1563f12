package org.oportunidad.messaging.call;

import java.time.Instant;
import java.util.List;

/** The calls that wait. */
record CallTasksPage(List<Row> rows) {

    /** One call; {@code late} when its time is over. */
    record Row(String path, String name, int waiting, int tries, Instant dueAt, boolean late) {}
}
