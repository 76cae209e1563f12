package org.oportunidad.messaging.templates;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often a text went, and what the channel told of it. */
@Component
class TemplateFiguresTable {

    private final JdbcClient jdbc;

    TemplateFiguresTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tries of one text; what was accepted may still have failed. */
    record Figures(
            long tries, long accepted, long delivered, long read, long answered, long failed, long costThousandths) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

        Figures plus(Figures other) {
            return new Figures(
                    tries + other.tries,
                    accepted + other.accepted,
                    delivered + other.delivered,
                    read + other.read,
                    answered + other.answered,
                    failed + other.failed,
                    costThousandths + other.costThousandths);
        }
    }

    /** Of each text in each language. */
    record Used(String template, String language, Figures figures) {}

    List<Used> since(Instant since) {
        return jdbc.sql("""
                        select template, language, count(*) as tries, count(accepted_at) as accepted,
                            count(delivered_at) as delivered, count(read_at) as read, count(answered_at) as answered,
                            count(failed_at) filter (where delivered_at is null) as failed,
                            coalesce(sum(cost_thousandths), 0) as cost
                        from messaging.delivery
                        where id >= platform.first_id_of(:since::date) and attempted_at >= :since and step <> 'CALL'
                        group by template, language order by template, language
                        """)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Used(
                        row.getString("template"),
                        row.getString("language"),
                        new Figures(
                                row.getLong("tries"),
                                row.getLong("accepted"),
                                row.getLong("delivered"),
                                row.getLong("read"),
                                row.getLong("answered"),
                                row.getLong("failed"),
                                row.getLong("cost"))))
                .list();
    }

    /** Why tries of a text failed, as the channel says it, the commonest first. */
    record Failure(String language, String code, int tries) {}

    List<Failure> failures(String template, Instant since) {
        return jdbc.sql("""
                        select language, failed_code, count(*) as tries from messaging.delivery
                        where id >= platform.first_id_of(:since::date) and attempted_at >= :since and step <> 'CALL'
                          and template = :template and failed_at is not null and delivered_at is null
                        group by language, failed_code order by count(*) desc, language, failed_code limit 12
                        """)
                .param("template", template)
                .param("since", Timestamp.from(since))
                .query((row, n) ->
                        new Failure(row.getString("language"), row.getString("failed_code"), row.getInt("tries")))
                .list();
    }

    /** A template as the channel knows it. */
    record Approval(
            String name,
            String language,
            String category,
            String status,
            @Nullable String reason,
            @Nullable String quality,
            @Nullable Instant pausedUntil) {}

    List<Approval> approvals() {
        return jdbc.sql("""
                        select name, language, category, status, reason, quality, paused_until
                        from messaging.whatsapp_template order by name, language limit 300
                        """)
                .query((row, n) -> {
                    var paused = row.getTimestamp("paused_until");
                    return new Approval(
                            row.getString("name"),
                            row.getString("language"),
                            row.getString("category"),
                            row.getString("status"),
                            row.getString("reason"),
                            row.getString("quality"),
                            paused == null ? null : paused.toInstant());
                })
                .list();
    }
}
