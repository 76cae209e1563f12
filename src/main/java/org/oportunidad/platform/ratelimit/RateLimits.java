package org.oportunidad.platform.ratelimit;

/** Counts guarded acts for all nodes together; three statements a call, so only for rare acts. */
public interface RateLimits {

    /**
     * Takes one of the subject's allowance; false when none is left.
     *
     * @param subject whom or what is counted (account, address, contact); only a keyed fingerprint of it is kept
     */
    boolean take(Limit limit, String subject);
}
