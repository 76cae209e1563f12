package org.oportunidad.forms.fill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.forms.FinishedResponse;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.platform.errors.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Responses: which woman fills which version, and whether she closed it. */
@Component
class ResponseTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ResponseTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** One response as stored. */
    record Response(
            UUID id,
            UUID participantId,
            String code,
            int version,
            Instant openedAt,
            @Nullable Instant completedAt) {

        static Response from(ResultSet row, int number) throws SQLException {
            var completed = row.getObject("completed_at", OffsetDateTime.class);
            return new Response(
                    row.getObject("id", UUID.class),
                    row.getObject("participant_id", UUID.class),
                    row.getString("code"),
                    row.getInt("version"),
                    row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                    completed == null ? null : completed.toInstant());
        }
    }

    /** Opens it unless it is open; what the id then stands for may be somebody else's, so look. */
    Response open(UUID id, UUID participantId, String code, int version, Instant now) {
        jdbc.sql("""
                insert into forms.response (id, participant_id, code, version, opened_at)
                values (:id, :participant, :code, :version, :now)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("participant", participantId)
                .param("code", code)
                .param("version", version)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return get(id);
    }

    Response get(UUID id) {
        return one(
                "select id, participant_id, code, version, opened_at, completed_at from forms.response"
                        + " where id = :id and blocked_at is null",
                id);
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Response lock(UUID id) {
        return one(
                "select id, participant_id, code, version, opened_at, completed_at from forms.response"
                        + " where id = :id and blocked_at is null for update",
                id);
    }

    private Response one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Response::from).optional().orElseThrow(NotFound::new);
    }

    List<ResponseId> of(UUID participantId, String code) {
        return jdbc.sql("""
                select id from forms.response
                where participant_id = :participant and code = :code and blocked_at is null
                order by id desc limit 50
                """)
                .param("participant", participantId)
                .param("code", code)
                .query((row, number) -> new ResponseId(row.getObject("id", UUID.class)))
                .list();
    }

    /** All of hers, whatever was asked, the oldest first. */
    List<Response> of(UUID participantId) {
        return jdbc.sql("""
                select id, participant_id, code, version, opened_at, completed_at from forms.response
                where participant_id = :participant
                order by id limit 500
                """)
                .param("participant", participantId)
                .query(Response::from)
                .list();
    }

    void erase(Collection<UUID> participantIds) {
        jdbc.sql("delete from forms.response where participant_id = any(:participants)")
                .param("participants", participantIds.toArray(UUID[]::new))
                .update();
    }

    void block(UUID participantId, boolean blocked, Instant now) {
        jdbc.sql("update forms.response set blocked_at = :at where participant_id = :participant")
                .param("at", blocked ? now.atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("participant", participantId)
                .update();
    }

    void move(UUID id, UUID from, UUID into) {
        jdbc.sql("update forms.response set participant_id = :into where id = :id and participant_id = :from")
                .param("into", into)
                .param("id", id)
                .param("from", from)
                .update();
    }

    void complete(UUID id, Instant now) {
        jdbc.sql(
                        "update forms.response set completed_at = greatest(:now, opened_at) where id = :id and completed_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    Set<UUID> existing(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("select id from forms.response where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    void insertCompleted(List<FinishedResponse> responses, int version) {
        batches.batchUpdate("""
                insert into forms.response (id, participant_id, code, version, opened_at, completed_at)
                values (?, ?, ?, ?, ?, ?)
                """, responses, 1_000, (statement, response) -> {
            statement.setObject(1, response.id().value());
            statement.setObject(2, response.participantId());
            statement.setString(3, response.code());
            statement.setInt(4, version);
            statement.setObject(5, response.openedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(6, response.completedAt().atOffset(ZoneOffset.UTC));
        });
    }
}
