package org.oportunidad.support.jobs;

import java.util.List;
import java.util.UUID;
import org.oportunidad.support.DailyWork;
import org.oportunidad.support.alert.Alerts;
import org.oportunidad.support.facts.Facts;
import org.oportunidad.support.facts.ReadFacts;
import org.oportunidad.support.protocol.Protocols;
import org.oportunidad.support.work.OpenWork;
import org.oportunidad.support.work.WorkKind;
import org.springframework.stereotype.Component;

/**
 * Goes through the women of running groups: raises what the rules say and the steps that are due, and closes what is no longer
 * true. Nothing here decides about a woman.
 */
@Component
public class RaiseWork implements DailyWork {

    private static final UUID FIRST = new UUID(0, 0);

    private final ReadFacts facts;
    private final Alerts alerts;
    private final Protocols protocols;
    private final OpenWork work;

    RaiseWork(ReadFacts facts, Alerts alerts, Protocols protocols, OpenWork work) {
        this.facts = facts;
        this.alerts = alerts;
        this.protocols = protocols;
        this.work = work;
    }

    @Override
    public void raise() {
        work.closeOld();
        var budget = alerts.budgetOfToday();
        var batch = facts.after(FIRST);
        while (!batch.women().isEmpty()) {
            alerts.raise(batch.women(), budget);
            steps(batch.women());
            batch = facts.after(batch.last());
        }
    }

    private void steps(List<Facts> women) {
        var ids = women.stream().map(Facts::participantId).toList();
        work.openAll(work.renew(ids, protocols.due(women), WorkKind.PROTOCOL));
    }
}
