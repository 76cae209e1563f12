package org.oportunidad.messaging.templates;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    record Figures(long tries, long accepted, long delivered, long read, long failed, long costThousandths) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);
    }

    Map<String, Figures> since(Instant since) {
        var figures = new HashMap<String, Figures>();
        jdbc.sql("""
                        select template, count(*) as tries, count(accepted_at) as accepted,
                            count(delivered_at) as delivered, count(read_at) as read,
                            count(failed_at) filter (where delivered_at is null) as failed,
                            sum(cost_thousandths) as cost
                        from messaging.delivery
                        where id >= platform.first_id_of(:since::date) and attempted_at >= :since and step <> 'CALL'
                        group by template order by template
                        """)
                .param("since", Timestamp.from(since))
                .query((row, n) -> figures.put(
                        row.getString("template"),
                        new Figures(
                                row.getLong("tries"),
                                row.getLong("accepted"),
                                row.getLong("delivered"),
                                row.getLong("read"),
                                row.getLong("failed"),
                                row.getLong("cost"))))
                .list();
        return figures;
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
