package org.oportunidad.enrolment.enrol;

import static org.oportunidad.enrolment.machine.Columns.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewDraft;
import org.oportunidad.enrolment.eligibility.EligibilityAnswer;
import org.oportunidad.enrolment.eligibility.EligibilityReason;
import org.oportunidad.enrolment.machine.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of applications while they are being filled in. */
@Repository
class ApplicationTable {

    private static final String SELECT = """
            select a.id, a.participant_id, a.call_id, a.state, a.language, a.ficha_response, a.baseline_response, a.route,
                a.level, a.contact_given_at, a.assisted_by
            from enrolment.application a
            """;

    private final JdbcClient sql;

    ApplicationTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A draft with all that the form knows about it. */
    record Begun(
            UUID id,
            UUID participant,
            UUID call,
            UUID ficha,
            String secretHash,
            String channel,
            String language,
            @Nullable UUID assistedBy,
            boolean slowLane,
            Instant at) {}

    void begin(Begun draft) {
        sql.sql("""
                        insert into enrolment.application (id, participant_id, call_id, state, channel, language,
                            ficha_response, resume_hash, assisted_by, slow_lane_at, created_at, changed_at)
                        values (:id, :participant, :call, 'DRAFT', :channel, :language, :ficha, decode(:secret, 'hex'), :assisted, :slow,
                            :at, :at)
                        """)
                .param("id", draft.id())
                .param("participant", draft.participant())
                .param("call", draft.call())
                .param("channel", draft.channel())
                .param("language", draft.language())
                .param("ficha", draft.ficha())
                .param("secret", draft.secretHash())
                .param("assisted", draft.assistedBy(), Types.OTHER)
                .param("slow", draft.slowLane() ? Timestamp.from(draft.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", Timestamp.from(draft.at()))
                .update();
    }

    void insert(List<NewDraft> drafts, List<String> languages) {
        sql.sql("""
                        insert into enrolment.application
                            (id, participant_id, call_id, channel, assisted_by, created_at, changed_at, language, state)
                        select n.id, n.participant, n.call, n.channel, n.assisted, n.at, n.at, n.language, 'DRAFT'
                        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[], ?::text[])
                            as n(id, participant, call, channel, assisted, at, language)
                        """)
                .param(Columns.of(drafts, draft -> draft.id().value()))
                .param(Columns.of(drafts, NewDraft::participantId))
                .param(Columns.of(drafts, draft -> draft.call().value()))
                .param(Columns.of(drafts, NewDraft::channel))
                .param(Columns.of(drafts, NewDraft::by))
                .param(Columns.of(drafts, NewDraft::at))
                .param(Columns.of(languages, language -> language))
                .update();
    }

    Optional<HerApplication> bySecret(String hash) {
        return sql.sql(SELECT + " where a.resume_hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .query(ApplicationTable::application)
                .optional();
    }

    Optional<HerApplication> newestOf(UUID participant) {
        return sql.sql(SELECT + " where a.participant_id = :id order by a.created_at desc, a.id desc limit 1")
                .param("id", participant)
                .query(ApplicationTable::application)
                .optional();
    }

    Optional<HerApplication> find(UUID id) {
        return sql.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(ApplicationTable::application)
                .optional();
    }

    void witnessed(UUID id, String medium, byte[] note) {
        sql.sql("update enrolment.application set assisted_medium = :medium, assisted_note = :note where id = :id")
                .param("id", id)
                .param("medium", medium)
                .param("note", note)
                .update();
    }

    void contactGiven(UUID id, Instant at) {
        sql.sql("""
                        update enrolment.application set contact_given_at = :at where id = :id and contact_given_at is null
                        """).param("id", id).param("at", Timestamp.from(at)).update();
    }

    void baseline(UUID id, UUID response) {
        sql.sql("update enrolment.application set baseline_response = :r where id = :id and baseline_response is null")
                .param("id", id)
                .param("r", response)
                .update();
    }

    void sources(List<UUID> ids, List<String> sources) {
        sql.sql("""
                        update enrolment.application a set source = s.source
                        from unnest(?::uuid[], ?::text[]) as s(id, source)
                        where a.id = s.id and s.source <> ''
                        """)
                .param(Columns.of(ids, id -> id))
                .param(Columns.of(sources, source -> source))
                .update();
    }

    /** Which of the women take part already: a living place, or an earlier application still on its way. */
    Set<UUID> takingPart(Collection<UUID> applications) {
        return new HashSet<>(sql.sql("""
                        select a.id from enrolment.application a
                        where a.id = any (?::uuid[])
                          and exists (select 1 from enrolment.enrolment e
                                      where e.participant_id = a.participant_id
                                        and e.state in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE'))
                        """)
                .param(Columns.of(List.copyOf(applications), id -> id))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list());
    }

    /** An application with what the eligibility rule needs of its call. */
    record CallOf(
            UUID application,
            UUID participant,
            UUID call,
            java.time.LocalDate opens,
            java.time.LocalDate closes,
            int minimumAge) {}

    List<CallOf> callsOf(Collection<UUID> applications) {
        return sql.sql("""
                        select a.id, a.participant_id, a.call_id, c.opens_on, c.closes_on, c.minimum_age
                        from enrolment.application a join enrolment.call c on c.id = a.call_id
                        where a.id = any (?::uuid[])
                        order by a.id
                        """)
                .param(Columns.of(List.copyOf(applications), id -> id))
                .query((row, n) -> new CallOf(
                        row.getObject("id", UUID.class),
                        row.getObject("participant_id", UUID.class),
                        row.getObject("call_id", UUID.class),
                        row.getObject("opens_on", java.time.LocalDate.class),
                        row.getObject("closes_on", java.time.LocalDate.class),
                        row.getInt("minimum_age")))
                .list();
    }

    /** An answer to be kept. */
    record Answered(UUID application, EligibilityAnswer answer, Instant at) {}

    void keep(List<Answered> answers) {
        sql.sql("""
                        insert into enrolment.eligibility (application_id, rule_version, eligible, reasons, decided_at)
                        select n.id, n.version, n.eligible, n.reasons::text[], n.at
                        from unnest(?::uuid[], ?::text[], ?::boolean[], ?::text[], ?::timestamptz[])
                            as n(id, version, eligible, reasons, at)
                        """)
                .param(Columns.of(answers, Answered::application))
                .param(Columns.of(answers, a -> a.answer().ruleVersion()))
                .param(Columns.of(answers, a -> a.answer().eligible()))
                .param(Columns.of(answers, a -> codes(a.answer().reasons())))
                .param(Columns.of(answers, Answered::at))
                .update();
    }

    Optional<EligibilityAnswer> answer(UUID application) {
        return sql.sql("select rule_version, eligible, reasons from enrolment.eligibility where application_id = :id")
                .param("id", application)
                .query((row, n) -> new EligibilityAnswer(
                        row.getString("rule_version"),
                        row.getBoolean("eligible"),
                        Arrays.stream((String[]) row.getArray("reasons").getArray())
                                .map(EligibilityReason::valueOf)
                                .toList()))
                .optional();
    }

    private static HerApplication application(ResultSet row, int number) throws SQLException {
        return new HerApplication(
                row.getObject("id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getObject("call_id", UUID.class),
                ApplicationState.valueOf(row.getString("state")),
                row.getString("language"),
                row.getObject("ficha_response", UUID.class),
                row.getObject("baseline_response", UUID.class),
                row.getString("route"),
                row.getString("level"),
                row.getTimestamp("contact_given_at") != null,
                row.getObject("assisted_by") != null);
    }
}
