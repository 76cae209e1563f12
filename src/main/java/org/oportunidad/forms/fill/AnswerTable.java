package org.oportunidad.forms.fill;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers. An answer's id shares its first half with its response's, so all answers of a response lie together in one
 * partition and are found by their owner and a narrow range; its second half follows from the question, so saving
 * again finds the same row.
 */
@Component
class AnswerTable {

    private static final int ROWS_A_STATEMENT = 10_000;

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One answer: a coded value, or her words sealed for the owner of a key. */
    record Answer(
            UUID participantId,
            UUID responseId,
            String question,
            @Nullable String value,
            @Nullable String sealed,
            @Nullable UUID sealedFor,
            boolean counts,
            Instant at) {

        static Answer from(ResultSet row, int number) throws SQLException {
            return new Answer(
                    row.getObject("participant_id", UUID.class),
                    row.getObject("response_id", UUID.class),
                    row.getString("question"),
                    row.getString("value"),
                    row.getString("sealed"),
                    row.getObject("sealed_for", UUID.class),
                    row.getBoolean("counts"),
                    row.getObject("answered_at", OffsetDateTime.class).toInstant());
        }

        private UUID id() {
            var hash = hash(responseId, question);
            return new UUID(responseId.getMostSignificantBits(), (hash & 0x3fff_ffff_ffff_ffffL) | Long.MIN_VALUE);
        }
    }

    List<Answer> of(UUID participantId, UUID responseId) {
        return jdbc.sql("""
                select participant_id, response_id, question, value, sealed, sealed_for, counts, answered_at
                from forms.answer
                where participant_id = :participant and id between :first and :last and response_id = :response
                order by question
                """)
                .param("participant", participantId)
                .param("first", new UUID(responseId.getMostSignificantBits(), 0))
                .param("last", new UUID(responseId.getMostSignificantBits(), -1))
                .param("response", responseId)
                .query(Answer::from)
                .list();
    }

    void put(List<Answer> answers) {
        for (var from = 0; from < answers.size(); from += ROWS_A_STATEMENT) {
            putPart(answers.subList(from, Math.min(from + ROWS_A_STATEMENT, answers.size())));
        }
    }

    private void putPart(List<Answer> answers) {
        jdbc.sql("""
                insert into forms.answer
                    (participant_id, id, response_id, question, value, sealed, sealed_for, counts, answered_at)
                select * from unnest(cast(:participants as uuid[]), cast(:ids as uuid[]), cast(:responses as uuid[]),
                    cast(:questions as text[]), cast(:values as text[]), cast(:sealed as text[]),
                    cast(:sealedFor as uuid[]), cast(:counts as boolean[]), cast(:at as timestamptz[]))
                on conflict (participant_id, id) do update
                set value = excluded.value, sealed = excluded.sealed, sealed_for = excluded.sealed_for,
                    counts = excluded.counts, answered_at = excluded.answered_at
                """)
                .param("participants", column(answers, Answer::participantId, UUID[]::new))
                .param("ids", column(answers, Answer::id, UUID[]::new))
                .param("responses", column(answers, Answer::responseId, UUID[]::new))
                .param("questions", column(answers, Answer::question, String[]::new))
                .param("values", column(answers, Answer::value, String[]::new))
                .param("sealed", column(answers, Answer::sealed, String[]::new))
                .param("sealedFor", column(answers, Answer::sealedFor, UUID[]::new))
                .param("counts", column(answers, Answer::counts, Boolean[]::new))
                .param("at", column(answers, answer -> answer.at().toString(), String[]::new))
                .update();
    }

    private static <T> @Nullable T[] column(
            List<Answer> answers, Function<Answer, @Nullable T> of, IntFunction<@Nullable T[]> array) {
        return answers.stream().map(of).toArray(array);
    }

    void clear(UUID participantId, UUID responseId, Collection<String> questions) {
        jdbc.sql("""
                delete from forms.answer
                where participant_id = :participant and id between :first and :last and response_id = :response
                  and question = any(:questions)
                """)
                .param("participant", participantId)
                .param("first", new UUID(responseId.getMostSignificantBits(), 0))
                .param("last", new UUID(responseId.getMostSignificantBits(), -1))
                .param("response", responseId)
                .param("questions", questions.toArray(String[]::new))
                .update();
    }

    /** What rests after a later answer made it irrelevant is kept but counts for nothing. */
    void discount(UUID participantId, UUID responseId, Collection<String> counted) {
        jdbc.sql("""
                update forms.answer set counts = false
                where participant_id = :participant and id between :first and :last and response_id = :response
                  and not question = any(:counted) and counts
                """)
                .param("participant", participantId)
                .param("first", new UUID(responseId.getMostSignificantBits(), 0))
                .param("last", new UUID(responseId.getMostSignificantBits(), -1))
                .param("response", responseId)
                .param("counted", counted.toArray(String[]::new))
                .update();
    }

    void erase(Collection<UUID> participantIds) {
        jdbc.sql("delete from forms.answer where participant_id = any(:participants)")
                .param("participants", participantIds.toArray(UUID[]::new))
                .update();
    }

    void move(UUID responseId, UUID from, UUID into) {
        jdbc.sql("""
                update forms.answer set participant_id = :into
                where participant_id = :from and id between :first and :last and response_id = :response
                """)
                .param("into", into)
                .param("from", from)
                .param("first", new UUID(responseId.getMostSignificantBits(), 0))
                .param("last", new UUID(responseId.getMostSignificantBits(), -1))
                .param("response", responseId)
                .update();
    }

    private static long hash(UUID response, String question) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES)
                    .putLong(0, response.getLeastSignificantBits())
                    .array());
            return ByteBuffer.wrap(digest.digest(question.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
