package org.oportunidad.support.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.programme.Country;
import org.oportunidad.support.facts.Facts;
import org.oportunidad.support.protocol.Protocol.Step;
import org.oportunidad.support.protocol.Protocol.Stop;
import org.oportunidad.support.work.NewWork;
import org.oportunidad.support.work.StepPlans;
import org.oportunidad.support.work.WorkKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The protocols as the country uses them, and the steps that are due by them. */
@Component
public class Protocols implements StepPlans {

    /** So long after its last try a step still helps. */
    private static final Duration AFTERWARDS = Duration.ofDays(14);

    private final ProtocolTable table;
    private final Country country;
    private final Audit audit;
    private final Clock clock;

    Protocols(ProtocolTable table, Country country, Audit audit, Clock clock) {
        this.table = table;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    /** All, in the order of her way. */
    List<Protocol> all() {
        return List.copyOf(inUse().values());
    }

    Optional<Protocol> find(String code) {
        return Arrays.stream(Step.values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .map(step -> inUse().getOrDefault(step, step.usual()));
    }

    @Transactional
    void save(Viewer by, Protocol protocol) {
        table.save(protocol, by.account().value(), clock.instant());
        audit.record(new AuditEvent(
                by.account().value(),
                by.actorRole(),
                null,
                "support.protocol_changed",
                protocol.step() + " " + protocol.withinHours() + " " + protocol.attempts() + " "
                        + protocol.spacingHours() + " " + protocol.stop() + " " + protocol.active()));
    }

    /** What is due for these women now. */
    public List<NewWork> due(List<Facts> women) {
        var used = inUse();
        var now = clock.instant();
        var riskDays = country.parameter("at-risk-idle-days");
        return women.stream()
                .flatMap(her -> used.values().stream()
                        .filter(Protocol::active)
                        .flatMap(protocol ->
                                ProtocolRules.due(protocol.step(), her, riskDays, now, country.zone()).stream()
                                        .map(due -> step(her, protocol, due, now))))
                .toList();
    }

    private static NewWork step(Facts her, Protocol protocol, ProtocolRules.Due due, Instant now) {
        var dueAt = due.from().plus(Duration.ofHours(protocol.withinHours()));
        var lasts = Duration.ofHours((long) protocol.attempts() * protocol.spacingHours())
                .plus(AFTERWARDS);
        var counted = dueAt.isBefore(now) ? now : dueAt;
        return new NewWork(
                her.participantId(),
                NewWork.id(her.participantId(), WorkKind.PROTOCOL, due.step() + "/" + due.from()),
                WorkKind.PROTOCOL,
                due.step().name(),
                0,
                null,
                due.step().weight(),
                her.facilitator(),
                protocol.channel(0),
                now,
                dueAt,
                counted.plus(lasts));
    }

    @Override
    public Plan of(String code) {
        var protocol = find(code.toLowerCase(java.util.Locale.ROOT)).orElseGet(Step.WELCOME::usual);
        return new Plan(
                protocol.attempts(),
                Duration.ofHours(protocol.spacingHours()),
                protocol.channels(),
                protocol.stop() == Stop.SENT);
    }

    private Map<Step, Protocol> inUse() {
        var used = new EnumMap<Step, Protocol>(Step.class);
        for (var step : Step.values()) {
            used.put(step, step.usual());
        }
        table.changed().forEach(protocol -> used.put(protocol.step(), protocol));
        return used;
    }
}
