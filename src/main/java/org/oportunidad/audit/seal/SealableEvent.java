package org.oportunidad.audit.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event with everything that its seal covers. */
record SealableEvent(
        UUID ownerId,
        UUID id,
        Instant happenedAt,
        UUID actorId,
        String actorRole,
        @Nullable UUID subjectId,
        String action,
        String detail) {

    static SealableEvent from(ResultSet row, int number) throws SQLException {
        return new SealableEvent(
                Objects.requireNonNull(row.getObject("owner_id", UUID.class)),
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getTimestamp("happened_at").toInstant(),
                Objects.requireNonNull(row.getObject("actor_id", UUID.class)),
                row.getString("actor_role"),
                row.getObject("subject_id", UUID.class),
                row.getString("action"),
                row.getString("detail"));
    }

    /** The content of its leaf: every field with its length, so that no two events have the same bytes. */
    byte[] leaf() {
        var bytes = new ByteArrayOutputStream(160);
        try (var out = new DataOutputStream(bytes)) {
            write(out, ownerId);
            write(out, id);
            out.writeLong(happenedAt.getEpochSecond());
            out.writeInt(happenedAt.getNano() / 1000);
            write(out, actorId);
            write(out, actorRole);
            out.writeBoolean(subjectId != null);
            if (subjectId != null) {
                write(out, subjectId);
            }
            write(out, action);
            write(out, detail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
