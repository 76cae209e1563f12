package org.oportunidad.referral.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.database.SealedDatabase;
import org.oportunidad.referral.words.SealedWords;
import org.springframework.stereotype.Repository;

/** Reads for her export, moves and deletes a woman's rows of this schema. */
@Repository
class RecordsTable {

    private final SealedDatabase sealed;
    private final SealedWords words;

    RecordsTable(SealedDatabase sealed, SealedWords words) {
        this.sealed = sealed;
        this.words = words;
    }

    /** One request in her own words; the notes of whoever heard her are that person's. */
    record Asked(
            String at,
            String state,
            @Nullable String outcome,
            String words,
            String phone,
            String hours,
            @Nullable String takenAt) {

        @Override
        public String toString() {
            return "Asked[]";
        }
    }

    List<Asked> of(UUID participant) {
        return sealed.client()
                .sql("select r.* from referral.request r where r.participant_id = :her order by r.asked_at limit 500")
                .param("her", participant)
                .query(this::asked)
                .list();
    }

    private Asked asked(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var key = row.getBytes("words_key");
        return new Asked(
                row.getObject("asked_at", OffsetDateTime.class).toInstant().toString(),
                row.getString("state"),
                row.getString("outcome"),
                words.open(key, row.getBytes("words"), "words", id),
                words.open(key, row.getBytes("phone"), "phone", id),
                words.open(key, row.getBytes("hours"), "hours", id),
                takenAt(row));
    }

    private static @Nullable String takenAt(ResultSet row) throws SQLException {
        var moment = row.getObject("taken_at", OffsetDateTime.class);
        return moment == null ? null : moment.toInstant().toString();
    }

    /** Each takes the key of its words with it. */
    void delete(Collection<UUID> participants) {
        sealed.client()
                .sql("delete from referral.request where participant_id = any(:them)")
                .param("them", participants.toArray(UUID[]::new))
                .update();
    }

    void block(UUID participant, boolean blocked) {
        sealed.client()
                .sql("update referral.request set blocked = :blocked where participant_id = :her")
                .param("blocked", blocked)
                .param("her", participant)
                .update();
    }

    /** Committed at once, and taken back when the caller's transaction does not come about. */
    void move(UUID from, UUID into) {
        var moved =
                sealed.client().sql("""
                        with hers as (
                            update referral.request set participant_id = :into, own = false
                            where participant_id = :from returning id)
                        insert into referral.moved (request_id, from_participant, into_participant)
                        select hers.id, :from, :into from hers
                        on conflict do nothing
                        """).param("from", from).param("into", into).update();
        if (moved > 0) {
            sealed.takeBackUnlessCommitted(() -> moveBack(from, into));
        }
    }

    void moveBack(UUID from, UUID into) {
        sealed.client().sql("""
                        with back as (
                            delete from referral.moved where from_participant = :from and into_participant = :into
                            returning request_id)
                        update referral.request r
                        set participant_id = :from,
                            own = not exists (
                                select from referral.moved m
                                where m.request_id = r.id and (m.from_participant, m.into_participant) <> (:from, :into))
                        from back where back.request_id = r.id and r.participant_id = :into
                        """).param("from", from).param("into", into).update();
    }
}
