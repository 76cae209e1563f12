package org.oportunidad.enrolment.machine;

import java.util.Collection;
import java.util.HashSet;

/** When a woman may be recorded as having left: enough tries to reach her on enough channels (domain §8). */
public record DropoutRule(int minimumTries, int minimumChannels) {

    /** The defaults of domain §8: three tries on two channels. */
    public static final DropoutRule DEFAULT = new DropoutRule(3, 2);

    /** Whether the channels of the tries, one entry a try, are enough. */
    public boolean satisfiedBy(Collection<String> channelsTried) {
        return channelsTried.size() >= minimumTries && new HashSet<>(channelsTried).size() >= minimumChannels;
    }
}
