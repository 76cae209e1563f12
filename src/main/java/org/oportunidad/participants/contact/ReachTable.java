package org.oportunidad.participants.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.consent.ConsentDecision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a decision about a message needs of a record. */
@Repository
class ReachTable {

    private final JdbcClient db;

    ReachTable(JdbcClient db) {
        this.db = db;
    }

    /** A record that lives: not merged away, not erased. */
    record Living(UUID id, boolean blocked, String language) {

        static Living from(ResultSet row, int number) throws SQLException {
            return new Living(row.getObject("id", UUID.class), row.getBoolean("blocked"), row.getString("language"));
        }
    }

    Optional<Living> living(UUID participant) {
        return db.sql("""
                select p.id, p.blocked_at is not null as blocked, p.language
                from participants.participant p
                where p.id = (select coalesce(m.merged_into, m.id) from participants.participant m where m.id = :id)
                  and p.erased_at is null
                """).param("id", participant).query(Living::from).optional();
    }

    Map<ConsentPurpose, ConsentDecision> consents(UUID participant) {
        var decisions = new EnumMap<ConsentPurpose, ConsentDecision>(ConsentPurpose.class);
        db.sql("""
                select distinct on (c.purpose) c.purpose, c.decision
                from participants.consent c
                join participants.participant p on p.id = c.participant_id
                where p.id = :id or p.merged_into = :id
                order by c.purpose, c.decided_at desc, c.id desc
                """)
                .param("id", participant)
                .query((row, n) -> decisions.put(
                        ConsentPurpose.valueOf(row.getString("purpose")),
                        ConsentDecision.valueOf(row.getString("decision"))))
                .list();
        return decisions;
    }

    /** Of many; who was merged away or erased is not in it. */
    Map<UUID, Living> living(Collection<UUID> participants) {
        var living = new HashMap<UUID, Living>();
        db.sql("""
                select p.id, p.blocked_at is not null as blocked, p.language from participants.participant p
                where p.id = any(:ids) and p.merged_into is null and p.erased_at is null
                """)
                .param("ids", participants.toArray(UUID[]::new))
                .query(Living::from)
                .list()
                .forEach(one -> living.put(one.id(), one));
        return living;
    }

    Map<UUID, Map<ConsentPurpose, ConsentDecision>> consents(Collection<UUID> participants) {
        var decisions = new HashMap<UUID, Map<ConsentPurpose, ConsentDecision>>();
        db.sql("""
                select distinct on (coalesce(p.merged_into, p.id), c.purpose)
                    coalesce(p.merged_into, p.id) as id, c.purpose, c.decision
                from participants.participant p join participants.consent c on c.participant_id = p.id
                where p.id = any(:ids) or p.merged_into = any(:ids)
                order by coalesce(p.merged_into, p.id), c.purpose, c.decided_at desc, c.id desc
                """)
                .param("ids", participants.toArray(UUID[]::new))
                .query((row, n) -> decisions
                        .computeIfAbsent(row.getObject("id", UUID.class), id -> new EnumMap<>(ConsentPurpose.class))
                        .put(
                                ConsentPurpose.valueOf(row.getString("purpose")),
                                ConsentDecision.valueOf(row.getString("decision"))))
                .list();
        return decisions;
    }

    /** The living records with a contact of this fingerprint; who was merged counts as the one she is now. */
    Set<UUID> withContact(String kind, byte[] fingerprint) {
        return new LinkedHashSet<>(db.sql("""
                select distinct coalesce(p.merged_into, p.id) as id
                from participants.contact_point c
                join participants.participant p on p.id = c.participant_id
                join participants.participant now on now.id = coalesce(p.merged_into, p.id)
                where c.kind = :kind and c.fingerprint = :fingerprint and c.ended_at is null and now.erased_at is null
                order by id limit 20
                """)
                .param("kind", kind)
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .list());
    }

    Map<UUID, byte[]> keys(Collection<UUID> participants) {
        var keys = new HashMap<UUID, byte[]>();
        db.sql("select participant_id, wrapped from participants.person_key where participant_id = any(:ids)")
                .param("ids", participants.toArray(UUID[]::new))
                .query((row, n) -> keys.put(row.getObject("participant_id", UUID.class), row.getBytes("wrapped")))
                .list();
        return keys;
    }

    Set<UUID> inCareOf(UUID account, Instant now) {
        return new LinkedHashSet<>(db.sql("""
                select distinct g.participant_id from participants.care_grant g
                where g.account_id = :account and g.from_at <= :now and (g.until_at is null or g.until_at > :now)
                order by g.participant_id
                """)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list());
    }
}
