package org.oportunidad.audit;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One read or change to be recorded.
 *
 * @param action a code such as {@code participant.viewed}
 * @param detail codes and counts in ASCII, never a name or free text; may be empty
 */
public record AuditEvent(
        UUID actorId, String actorRole, @Nullable UUID subjectId, String action, String detail) {

    private static final Pattern ACTION = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)+");
    private static final Pattern DETAIL = Pattern.compile("[A-Za-z0-9_.,:;=|/+ -]{0,500}");

    public AuditEvent {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an audit action is a dotted code");
        }
        if (!DETAIL.matcher(detail).matches()) {
            throw new IllegalArgumentException("the detail of " + action + " is not made of codes");
        }
    }

    /** An event that needs no detail. */
    public static AuditEvent of(UUID actorId, String actorRole, @Nullable UUID subjectId, String action) {
        return new AuditEvent(actorId, actorRole, subjectId, action, "");
    }
}
