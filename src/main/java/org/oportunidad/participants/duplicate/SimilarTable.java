package org.oportunidad.participants.duplicate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices pairs of records that share a fingerprint; at most five for each, so that a number typed by all stays cheap. */
@Repository
class SimilarTable {

    private static final String NOTE = """
            insert into participants.duplicate (left_id, right_id, reasons, found_at)
            select distinct least(a.participant_id, b.participant_id), greatest(a.participant_id, b.participant_id),
                array[cast(:reason as text)], cast(:at as timestamptz)
            """;
    private static final String ONCE = """
            on conflict (left_id, right_id) do update
            set reasons = array(select distinct r from unnest(participants.duplicate.reasons || excluded.reasons) r order by r)
            where participants.duplicate.decision is null
            """;

    private final JdbcClient db;

    SimilarTable(JdbcClient db) {
        this.db = db;
    }

    void noteDocuments(Collection<UUID> ids, Instant at) {
        note("document", ids, at, """
                from participants.identity_document a
                cross join lateral (
                    select o.participant_id from participants.identity_document o
                    where o.fingerprint = a.fingerprint and o.participant_id <> a.participant_id and o.ended_at is null
                    order by o.participant_id limit 5) b
                where a.participant_id = any(cast(:ids as uuid[])) and a.ended_at is null
                """);
    }

    /** A contact tells one woman from another unless somebody said that the phone is shared and the names differ. */
    void noteContacts(Collection<UUID> ids, Instant at) {
        note("contact", ids, at, """
                from participants.contact_point a
                join participants.participant p on p.id = a.participant_id
                cross join lateral (
                    select o.participant_id from participants.contact_point o
                    join participants.participant q on q.id = o.participant_id
                    where o.fingerprint = a.fingerprint and o.participant_id <> a.participant_id and o.ended_at is null
                      and (p.name_words && q.name_words or not exists (
                        select 1 from participants.safe_contact s
                        where s.participant_id in (a.participant_id, o.participant_id) and s.phone <> 'OWN'))
                    order by o.participant_id limit 5) b
                where a.participant_id = any(cast(:ids as uuid[])) and a.ended_at is null
                """);
    }

    void noteLikeness(Collection<UUID> ids, Instant at) {
        note("likeness", ids, at, """
                from (select id as participant_id, likeness from participants.participant
                      where id = any(cast(:ids as uuid[])) and likeness is not null) a
                cross join lateral (
                    select o.id as participant_id from participants.participant o
                    where o.likeness = a.likeness and o.id <> a.participant_id
                    order by o.id limit 5) b
                """);
    }

    private void note(String reason, Collection<UUID> ids, Instant at, String pairs) {
        db.sql(NOTE + pairs + ONCE)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** A fingerprint and the woman who has it. */
    record Match(byte[] fingerprint, UUID participant) {}

    List<Match> having(byte[][] documents, byte[][] contacts, byte[][] likenesses) {
        return db.sql("""
                select f.fingerprint, coalesce(p.merged_into, p.id) as id
                from (
                    select d.fingerprint, d.participant_id from participants.identity_document d
                    where d.fingerprint = any(:documents) and d.ended_at is null
                    union
                    select c.fingerprint, c.participant_id from participants.contact_point c
                    where c.fingerprint = any(:contacts) and c.ended_at is null
                    union
                    select l.likeness, l.id from participants.participant l
                    where l.likeness = any(:likenesses)
                ) f
                join participants.participant p on p.id = f.participant_id
                order by 1, 2
                """)
                .param("documents", documents)
                .param("contacts", contacts)
                .param("likenesses", likenesses)
                .query((row, n) -> new Match(row.getBytes("fingerprint"), row.getObject("id", UUID.class)))
                .list();
    }
}
