package org.oportunidad.support.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.Ids;
import org.oportunidad.support.MetNeed;
import org.oportunidad.support.NeedKind;
import org.oportunidad.support.need.Need.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of needs. */
@Repository
class NeedTable {

    private static final String COLUMNS =
            "n.id, n.kind, n.state, n.asked_at, n.decided_at, n.delivered_at, n.ended_at, n.cost_minor";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    NeedTable(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** Newest first. */
    List<Need> of(UUID participant) {
        return db.sql("select " + COLUMNS + """
                         from support.need n where n.participant_id = :her order by n.asked_at desc, n.id limit 100
                        """)
                .param("her", participant)
                .query(NeedTable::need)
                .list();
    }

    Optional<Need> find(UUID participant, UUID id) {
        return db.sql("select " + COLUMNS + " from support.need n where n.participant_id = :her and n.id = :id")
                .param("her", participant)
                .param("id", id)
                .query(NeedTable::need)
                .optional();
    }

    void insert(UUID participant, UUID id, NeedKind kind, UUID by, Instant at) {
        db.sql("""
                insert into support.need (participant_id, id, kind, state, asked_at, asked_by)
                values (:her, :id, :kind, 'ASKED', :at, :by)
                """)
                .param("her", participant)
                .param("id", id)
                .param("kind", kind.name())
                .param("at", utc(at))
                .param("by", by)
                .update();
    }

    void insertMet(List<MetNeed> needs) {
        batches.batchUpdate("""
                insert into support.need (participant_id, id, kind, state, asked_at, asked_by, decided_at, decided_by, delivered_at,
                    delivered_by, cost_minor)
                values (?, ?, ?, 'DELIVERED', ?, ?, ?, ?, ?, ?, ?)
                """, needs, 500, (row, need) -> {
            row.setObject(1, need.participantId());
            row.setObject(2, Ids.at(need.askedAt()));
            row.setString(3, need.kind().name());
            row.setObject(4, utc(need.askedAt()));
            row.setObject(5, need.askedBy());
            row.setObject(6, utc(need.approvedAt()));
            row.setObject(7, need.approvedBy());
            row.setObject(8, utc(need.deliveredAt()));
            row.setObject(9, need.askedBy());
            row.setLong(10, need.costMinor());
        });
    }

    /** False when it is not in that state any more. */
    boolean move(UUID participant, Need need, State to, @Nullable Long cost, UUID by, Instant at) {
        return db.sql("""
                        update support.need set state = :to,
                            decided_at = case when :to in ('APPROVED', 'DECLINED') then :at else decided_at end,
                            decided_by = case when :to in ('APPROVED', 'DECLINED') then :by else decided_by end,
                            delivered_at = case when :to = 'DELIVERED' then :at else delivered_at end,
                            delivered_by = case when :to = 'DELIVERED' then :by else delivered_by end,
                            ended_at = case when :to = 'ENDED' then :at else ended_at end,
                            ended_by = case when :to = 'ENDED' then :by else ended_by end,
                            cost_minor = coalesce(:cost, cost_minor)
                        where participant_id = :her and id = :id and state = :from
                        """)
                        .param("to", to.name())
                        .param("from", need.state().name())
                        .param("at", utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("by", by, Types.OTHER)
                        .param("cost", cost, Types.BIGINT)
                        .param("her", participant)
                        .param("id", need.id())
                        .update()
                == 1;
    }

    private static Need need(ResultSet row, int number) throws SQLException {
        return new Need(
                row.getObject("id", UUID.class),
                NeedKind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "decided_at"),
                instant(row, "delivered_at"),
                instant(row, "ended_at"),
                row.getObject("cost_minor", Long.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
