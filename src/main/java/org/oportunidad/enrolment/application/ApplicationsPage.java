package org.oportunidad.enrolment.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;

/** The list with its filters and the addresses of its neighbours. */
public record ApplicationsPage(
        ApplicationFilter filter,
        int total,
        List<Count> counts,
        List<CallChoice> calls,
        List<PathChoice> paths,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        boolean tooShort,
        Problems problems) {

    /** A state with how many stand there, as a chip. */
    public record Count(String code, int number, String href, boolean current) {}

    /** A call to filter by. */
    public record CallChoice(String id, String name) {}

    /** A route level to filter by, with its message keys. */
    public record PathChoice(String value, String routeKey, String levelKey) {}

    /** One woman’s application; {@code path} is her page, empty when the viewer may not open it. */
    public record Row(
            UUID id,
            String name,
            String path,
            @Nullable String commune,
            String state,
            String channel,
            @Nullable String route,
            @Nullable String level,
            Instant submittedAt,
            boolean ready) {}
}
