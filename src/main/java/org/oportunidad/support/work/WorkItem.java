package org.oportunidad.support.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is owed.
 *
 * @param tries made for it until now
 * @param owner name of whoever owes it; empty = the coordinators
 */
public record WorkItem(
        UUID participantId,
        UUID id,
        WorkKind kind,
        String code,
        int amount,
        @Nullable UUID source,
        int weight,
        @Nullable UUID ownerAccount,
        String owner,
        @Nullable String channel,
        int tries,
        Instant raisedAt,
        Instant dueAt,
        @Nullable String cause) {

    static final String COLUMNS = """
            w.participant_id, w.id, w.kind, w.code, w.amount, w.source_id, w.weight, w.owner_account,
            coalesce(s.name, '') as owner_name, w.channel, w.tries, w.raised_at, w.due_at, w.cause
            """;

    static WorkItem from(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getObject("participant_id", UUID.class),
                row.getObject("id", UUID.class),
                WorkKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getInt("amount"),
                row.getObject("source_id", UUID.class),
                row.getInt("weight"),
                row.getObject("owner_account", UUID.class),
                row.getString("owner_name"),
                row.getString("channel"),
                row.getInt("tries"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("cause"));
    }

    /** Message key of the sentence that says why it is there; its argument is the amount. */
    public String whyKey() {
        return "support.work.why." + kind.code() + "." + code.toLowerCase(Locale.ROOT);
    }

    public String channelCode() {
        return channel == null ? "" : channel.toLowerCase(Locale.ROOT);
    }

    /** The reason that a contact because of it has. */
    public String reason() {
        return switch (kind) {
            case ALERT -> code.equals("ACCESS") ? "access" : "at_risk";
            case QUESTION -> "question";
            case NEED -> "need";
            case PROTOCOL, NEXT_CONTACT -> code.toLowerCase(Locale.ROOT);
            case DEBRIEF -> "other";
        };
    }
}
