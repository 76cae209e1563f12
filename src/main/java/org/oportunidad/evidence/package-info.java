/**
 * Evidence: figures that survive an audit. Owns indicators, releases and published figures; publishes nothing inside the
 * program; reads only the {@code v_…} views of other modules. The rule a newcomer breaks: a rate is never a bare number,
 * it is a {@code TypedOutcome} with base, clock and window, and everything public comes from a signed release.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "identity",
            "programme",
            "forms",
            "participants",
            "enrolment",
            "learning"
        })
@NullMarked
package org.oportunidad.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
