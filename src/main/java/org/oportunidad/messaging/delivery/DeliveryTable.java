package org.oportunidad.messaging.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.chain.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the tries; a fact is written once and never taken back. */
@Component
public class DeliveryTable {

    private final JdbcClient jdbc;

    public DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A try that is about to be made.
     *
     * @param channelTemplate name of the approved template that goes
     */
    public record Try(
            UUID id,
            UUID participantId,
            UUID messageId,
            Purpose purpose,
            String template,
            String language,
            Step step,
            @Nullable String channelTemplate,
            long costThousandths) {}

    public void attempted(Try one, Instant at) {
        jdbc.sql("""
                        insert into messaging.delivery
                            (participant_id, id, message_id, purpose, template, language, step, channel_template,
                             attempted_at, cost_thousandths)
                        values (:her, :id, :message, :purpose, :template, :language, :step, :channelTemplate, :at, :cost)
                        """)
                .param("her", one.participantId())
                .param("id", one.id())
                .param("message", one.messageId())
                .param("purpose", one.purpose().name())
                .param("template", one.template())
                .param("language", one.language())
                .param("step", one.step().name())
                .param("channelTemplate", one.channelTemplate())
                .param("at", Timestamp.from(at))
                .param("cost", one.costThousandths())
                .update();
    }

    public void accepted(UUID id, @Nullable String providerId, Instant at) {
        jdbc.sql("""
                        update messaging.delivery
                        set accepted_at = coalesce(accepted_at, :at), provider_id = coalesce(provider_id, :provider)
                        where id = :id
                        """)
                .param("id", id)
                .param("provider", providerId)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** It was not taken, or not even handed over: it cost nothing. */
    public void refused(UUID id, String code, Instant at) {
        jdbc.sql("""
                        update messaging.delivery
                        set failed_at = :at, failed_code = :code, cost_thousandths = 0
                        where id = :id and failed_at is null
                        """)
                .param("id", id)
                .param("code", code)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Of which message the try is, once the fact is written; empty when nobody knows the try or the fact is old. */
    public Optional<UUID> note(Fact fact) {
        return jdbc.sql("""
                        update messaging.delivery
                        set accepted_at = coalesce(accepted_at, :at),
                            provider_id = coalesce(provider_id, :provider),
                            sent_at = case when :kind in ('SENT', 'DELIVERED', 'READ')
                                then coalesce(sent_at, :at) else sent_at end,
                            delivered_at = case when :kind in ('DELIVERED', 'READ')
                                then coalesce(delivered_at, :at) else delivered_at end,
                            read_at = case when :kind = 'READ' then coalesce(read_at, :at) else read_at end,
                            failed_at = case when :kind = 'FAILED' then coalesce(failed_at, :at) else failed_at end,
                            failed_code = case when :kind = 'FAILED' then coalesce(failed_code, :code)
                                else failed_code end,
                            cost_thousandths = case when :billable then cost_thousandths else 0 end
                        where id = :id
                          and case :kind
                                when 'SENT' then sent_at is null
                                when 'DELIVERED' then delivered_at is null
                                when 'READ' then read_at is null
                                else failed_at is null and delivered_at is null end
                        returning message_id
                        """)
                .param("id", fact.delivery())
                .param("kind", fact.kind().name())
                .param("at", Timestamp.from(fact.at()))
                .param("code", fact.code() == null ? "UNKNOWN" : fact.code())
                .param("provider", fact.providerId())
                .param("billable", fact.billable())
                .query(UUID.class)
                .optional();
    }

    /**
     * What the channel told of a try so far.
     *
     * @param failed why it failed, null while it did not
     */
    public record Told(boolean sent, @Nullable String failed) {}

    public Told told(UUID id) {
        return jdbc.sql("""
                        select sent_at is not null as sent,
                            case when delivered_at is null then failed_code end as failed
                        from messaging.delivery where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Told(row.getBoolean("sent"), row.getString("failed")))
                .optional()
                .orElseGet(() -> new Told(false, null));
    }

    /** Which try the provider means by its own number, where it does not give ours back. */
    public Optional<UUID> idOf(String providerId) {
        return jdbc.sql("""
                        select id from messaging.delivery where provider_id = :provider order by id limit 1
                        """).param("provider", providerId).query(UUID.class).optional();
    }

    /** The try by this step that is meant: by our number where it came back, else by that of the provider. */
    public Optional<UUID> idOf(Step step, @Nullable UUID ours, String providerId) {
        return jdbc.sql("""
                        select id from messaging.delivery
                        where step = :step and (id = :ours or provider_id = :provider)
                        order by id = :ours desc nulls last, id limit 1
                        """)
                .param("step", step.name())
                .param("ours", ours, java.sql.Types.OTHER)
                .param("provider", providerId.isEmpty() ? null : providerId, java.sql.Types.VARCHAR)
                .query(UUID.class)
                .optional();
    }

    /** The template that a try used, as {@code name/language}. */
    public Optional<String> templateOf(UUID id) {
        return jdbc.sql("""
                        select channel_template || '/' || language from messaging.delivery
                        where id = :id and channel_template is not null
                        """).param("id", id).query(String.class).optional();
    }

    /** She wrote back to it. */
    public void answered(String providerId, Instant at) {
        jdbc.sql("""
                        update messaging.delivery set answered_at = :at
                        where provider_id = :provider and answered_at is null
                        """)
                .param("provider", providerId)
                .param("at", Timestamp.from(at))
                .update();
    }
}
