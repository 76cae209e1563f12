package org.oportunidad.participants.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ConsentEvidence.Medium;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.consent.ConsentDecision;
import org.oportunidad.participants.consent.ConsentEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a woman's record with all its parts in one statement; her page would take eight otherwise. */
@Repository
class WholeRecordTable {

    private static final String RECORDS = """
            select p.id, p.handle, p.sealed, k.wrapped, p.commune_cut, p.rural, p.language, p.via, p.opened_at,
                p.blocked_at is not null as blocked, p.merged_into, s.participant_id, s.phone, s.channel,
                s.from_time, s.until_time, s.discreet, s.sealed_code_word, s.changed_at,
                x.part, x.part_id, x.code, x.words, x.part_sealed, x.fingerprint, x.part_at, x.account
            from participants.participant her
            join participants.participant p on p.id = her.id or p.merged_into = her.id
            join participants.person_key k on k.participant_id = p.id
            left join participants.safe_contact s on s.participant_id = p.id
            """;

    private static final String PARTS = """
            left join lateral (
                select 'CONTACT' as part, c.id as part_id, c.kind as code, null::text[] as words,
                    c.sealed as part_sealed, c.fingerprint, c.since as part_at, null::uuid as account
                from participants.contact_point c where c.participant_id = p.id and c.ended_at is null
                union all
                select 'CONTACT', d.id, d.document, null, d.sealed, d.fingerprint, d.since, null
                from participants.identity_document d where d.participant_id = p.id and d.ended_at is null
                union all
                (select 'CONSENT', c.id, c.purpose, array[c.decision, c.notice_version, c.language, c.medium],
                    c.sealed_evidence, null, c.decided_at, c.recorded_by
                from participants.consent c where c.participant_id = p.id
                order by c.decided_at desc, c.id desc limit 500)
                union all
                select distinct 'CARE', null::uuid, n.name, null::text[], null::bytea, null::bytea, null::timestamptz,
                    g.account_id
                from participants.care_grant g join identity.v_staff n on n.account_id = g.account_id
                where g.participant_id = her.id and p.id = her.id and g.from_at <= :at
                  and (g.until_at is null or g.until_at > :at)
                union all
                select 'DOUBT', null, null, null, null, null, null, null
                from participants.duplicate d
                join participants.participant l on l.id = d.left_id
                join participants.participant r on r.id = d.right_id
                where d.decision is null and p.id = her.id and her.id in (d.left_id, d.right_id)
                  and l.merged_into is null and r.merged_into is null
            ) x on true
            """;

    private static final String ORDER = "order by (p.id = her.id) desc, p.opened_at, p.id, x.part_at, x.part_id";

    private final JdbcClient db;

    WholeRecordTable(JdbcClient db) {
        this.db = db;
    }

    /** What the rows of one woman say; her own record stands first, then those merged into it. */
    static final class Whole {

        final Map<UUID, StoredRecord> records = new LinkedHashMap<>();
        final List<ContactRow> contacts = new ArrayList<>();
        final List<ConsentEntry> consents = new ArrayList<>();
        final List<String> caring = new ArrayList<>();
        boolean doubted;
        Instant openedAt = Instant.EPOCH;

        private void add(ResultSet row) throws SQLException {
            var id = row.getObject("id", UUID.class);
            if (records.isEmpty()) {
                openedAt = row.getObject("opened_at", OffsetDateTime.class).toInstant();
            }
            if (!records.containsKey(id)) {
                records.put(id, StoredRecord.from(row, 0));
            }
            switch (row.getString("part")) {
                case "CONTACT" ->
                    contacts.add(new ContactRow(
                            row.getObject("part_id", UUID.class),
                            id,
                            row.getString("code"),
                            row.getBytes("part_sealed"),
                            row.getBytes("fingerprint")));
                case "CONSENT" -> consents.add(consent(id, row));
                case "CARE" -> caring.add(row.getString("code"));
                case "DOUBT" -> doubted = true;
                case null, default -> {}
            }
        }
    }

    /** Nothing when there is no such woman or the viewer may not see her. */
    Optional<Whole> find(Viewer viewer, String handle, Instant now) {
        return read(
                "where her.id = (select coalesce(h.merged_into, h.id) from participants.participant h"
                        + " where h.handle = :key) and exists (select 1 from participants.participant p"
                        + " where p.id = her.id and " + ViewerScope.SQL + ") ",
                handle,
                ViewerScope.of(viewer, now));
    }

    /** Without asking who looks: for her own record. */
    Optional<Whole> find(UUID participant, Instant now) {
        return read(
                "where her.id = cast(:key as uuid) ",
                participant.toString(),
                Map.of("at", now.atOffset(java.time.ZoneOffset.UTC)));
    }

    private Optional<Whole> read(String whose, String key, Map<String, ? extends @Nullable Object> parameters) {
        var whole = new Whole();
        db.sql(RECORDS + PARTS + whose + ORDER)
                .param("key", key)
                .params(parameters)
                .query((ResultSet row) -> whole.add(row));
        return whole.records.isEmpty() ? Optional.empty() : Optional.of(whole);
    }

    private static ConsentEntry consent(UUID participant, ResultSet row) throws SQLException {
        var words = (String[]) row.getArray("words").getArray();
        return new ConsentEntry(
                row.getObject("part_id", UUID.class),
                participant,
                ConsentPurpose.valueOf(row.getString("code")),
                ConsentDecision.valueOf(words[0]),
                words[1],
                words[2],
                Medium.valueOf(words[3]),
                row.getObject("account", UUID.class),
                row.getBytes("part_sealed"),
                row.getObject("part_at", OffsetDateTime.class).toInstant());
    }
}
