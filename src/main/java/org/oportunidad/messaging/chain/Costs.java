package org.oportunidad.messaging.chain;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What one try by each step costs here, in thousandths of the smallest unit of the country’s money. */
@Component
public class Costs {

    private final Map<Step, Long> each = new EnumMap<>(Step.class);

    public Costs(
            @Value("${oportunidad.whatsapp.cost-thousandths:0}") long template,
            @Value("${oportunidad.sms.cost-thousandths:0}") long sms,
            @Value("${oportunidad.calls.cost-thousandths:0}") long call) {
        each.put(Step.WHATSAPP_TEMPLATE, template);
        each.put(Step.SMS, sms);
        each.put(Step.CALL, call);
    }

    public long of(Step step) {
        return each.getOrDefault(step, 0L);
    }
}
