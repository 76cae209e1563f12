package org.oportunidad.messaging.templates;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.messaging.MessageTexts.Halt;
import org.oportunidad.messaging.MessageTexts.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tests, and which of the channel’s templates were stopped. */
@Component
class TestTable {

    private final JdbcClient jdbc;

    TestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was begun before. */
    boolean begin(UUID id, UUID by, Test test, Instant at) {
        return jdbc.sql("""
                        insert into messaging.test_send (id, template, language, channel, sent_at, sent_by)
                        values (:id, :template, :language, :channel, :at, :by)
                        on conflict on constraint test_send_pk do nothing
                        """)
                        .param("id", id)
                        .param("template", test.template())
                        .param("language", test.language().code())
                        .param("channel", test.channel().name())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    void end(UUID id, String outcome) {
        jdbc.sql("update messaging.test_send set outcome = :outcome where id = :id")
                .param("id", id)
                .param("outcome", outcome)
                .update();
    }

    Optional<String> outcome(UUID id, UUID by) {
        return jdbc.sql("""
                        select coalesce(outcome, 'UNKNOWN') from messaging.test_send where id = :id and sent_by = :by
                        """).param("id", id).param("by", by).query(String.class).optional();
    }

    int since(String template, Instant since) {
        return jdbc.sql("""
                        select count(*) from messaging.test_send where template = :template and sent_at >= :since
                        """)
                .param("template", template)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    Optional<Halt> halted(String name, Collection<String> languages, Instant since) {
        return jdbc.sql("""
                        select language, coalesce(reason, status) as reason from messaging.whatsapp_template
                        where name = :name and language = any(:languages) and status in ('PAUSED', 'DISABLED', 'REJECTED')
                          and changed_at > :since
                        order by changed_at, language limit 1
                        """)
                .param("name", name)
                .param("languages", languages.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Halt(row.getString("language"), row.getString("reason")))
                .optional();
    }
}
