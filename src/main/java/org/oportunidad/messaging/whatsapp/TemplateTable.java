package org.oportunidad.messaging.whatsapp;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The templates as the channel knows them. */
@Component
class TemplateTable {

    /** The first pause lasts three hours, the second six, the third is the end (template pausing, Cloud API). */
    private static final Duration PAUSE = Duration.ofHours(3);

    private static final String PAUSED = "WA_132015";

    private final JdbcClient jdbc;

    TemplateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A word of the channel about one of its templates. */
    public void status(String name, String language, String category, String event, String reason, Instant at) {
        if (!name.matches("[a-z0-9_]{1,512}") || !language.matches("[a-zA-Z_]{2,15}")) {
            return;
        }
        var status = status(event);
        jdbc.sql("""
                        insert into messaging.whatsapp_template (name, language, category, status, reason, changed_at)
                        values (:name, :language, :category, :status, :reason, :at)
                        on conflict on constraint whatsapp_template_pk do update
                        set status = excluded.status, reason = excluded.reason, changed_at = excluded.changed_at,
                            category = case when :said then excluded.category else messaging.whatsapp_template.category end,
                            paused_until = case when excluded.status = 'PAUSED' then :pause::timestamptz end
                        """)
                .param("name", name)
                .param("language", language)
                .param("category", category(category))
                .param("said", !category.isEmpty())
                .param("status", status)
                .param("reason", reason(reason))
                .param("at", Timestamp.from(at))
                .param("pause", Timestamp.from(at.plus(PAUSE)))
                .update();
    }

    void quality(String name, String language, String quality, Instant at) {
        jdbc.sql("""
                        update messaging.whatsapp_template set quality = :quality, changed_at = :at
                        where name = :name and language = :language
                        """)
                .param("name", name)
                .param("language", language)
                .param("quality", reason(quality))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** A try was refused because of its template: it is not used again until the channel says otherwise. */
    void unusable(String template, @Nullable String code, Instant at) {
        var parts = template.split("/", 2);
        jdbc.sql("""
                        update messaging.whatsapp_template
                        set status = case when :paused then 'PAUSED' else 'DISABLED' end, reason = :reason,
                            paused_until = case when :paused then :until::timestamptz end, changed_at = :at
                        where name = :name and language = :language and status = 'APPROVED'
                        """)
                .param("name", parts[0])
                .param("language", parts[1])
                .param("paused", PAUSED.equals(code))
                .param("reason", code)
                .param("until", Timestamp.from(at.plus(PAUSE)))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static String status(String event) {
        return switch (event) {
            case "APPROVED", "UNARCHIVED", "REINSTATED", "UNPAUSED" -> "APPROVED";
            case "PENDING", "IN_APPEAL" -> "PENDING";
            case "REJECTED" -> "REJECTED";
            case "PAUSED", "FLAGGED" -> event.equals("PAUSED") ? "PAUSED" : "APPROVED";
            case "DISABLED", "PENDING_DELETION", "DELETED", "ARCHIVED" -> "DISABLED";
            default -> "OTHER";
        };
    }

    private static String category(String told) {
        return switch (told.toUpperCase(Locale.ROOT)) {
            case "AUTHENTICATION" -> "AUTHENTICATION";
            case "MARKETING" -> "MARKETING";
            default -> "UTILITY";
        };
    }

    private static @Nullable String reason(String told) {
        var code = told.replaceAll("[^A-Z0-9_]", "");
        return code.isEmpty() || code.equals("NONE") ? null : code.substring(0, Math.min(60, code.length()));
    }
}
