package org.oportunidad.support.work;

import java.time.Duration;
import java.util.List;
import org.oportunidad.support.ContactChannel;

/** How a step of a protocol goes on after a try; the protocols answer. */
public interface StepPlans {

    Plan of(String code);

    /**
     * A plan of tries.
     *
     * @param channels the way of each try, from the beginning again when they are used up
     * @param sentIsEnough whether it is done when something was sent, answered or not
     */
    record Plan(int attempts, Duration spacing, List<ContactChannel> channels, boolean sentIsEnough) {

        ContactChannel channel(int tries) {
            return channels.get(tries % channels.size());
        }
    }
}
