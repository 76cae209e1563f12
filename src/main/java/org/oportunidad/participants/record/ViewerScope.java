package org.oportunidad.participants.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;

/** Whom a viewer may see: herself, all for the coordinator, otherwise by a care grant; the blocked only by the desk. */
public final class ViewerScope {

    /** Joined with {@code and} to a statement over {@code participants.participant p}; parameters by {@link #of}. */
    public static final String SQL = """
            (:all_of_them or p.id = cast(:self as uuid) or (p.blocked_at is null and exists (
                select 1 from participants.care_grant g
                where g.participant_id = p.id and g.account_id = :viewer
                  and g.from_at <= :at and (g.until_at is null or g.until_at > :at))))
            """;

    private ViewerScope() {}

    public static Map<String, @Nullable Object> of(Viewer viewer, Instant now) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("all_of_them", viewer.has(Role.COORDINATOR));
        parameters.put(
                "self",
                viewer.participantId() == null ? null : viewer.participantId().toString());
        parameters.put("viewer", viewer.account().value());
        parameters.put("at", now.atOffset(ZoneOffset.UTC));
        return parameters;
    }
}
