package org.oportunidad.support.work;

import org.oportunidad.support.LoggedContact;
import org.oportunidad.support.work.WorkKind.Outcome;
import org.springframework.stereotype.Component;

/** What a contact means for a step of a protocol: done, tried again later by another way, or given up. */
@Component
class AfterContact {

    private final StepPlans plans;

    AfterContact(StepPlans plans) {
        this.plans = plans;
    }

    void tried(WorkItem step, LoggedContact contact, WorkTable table) {
        var plan = plans.of(step.code());
        var her = step.participantId();
        if (contact.result().answered() || plan.sentIsEnough()) {
            table.close(her, step.id(), Outcome.DONE, contact.by(), contact.at());
        } else if (step.tries() + 1 >= plan.attempts()) {
            table.close(her, step.id(), Outcome.NOT_REACHED, contact.by(), contact.at());
        } else {
            table.again(
                    her,
                    step.id(),
                    contact.at().plus(plan.spacing()),
                    plan.channel(step.tries() + 1).name());
        }
    }
}
