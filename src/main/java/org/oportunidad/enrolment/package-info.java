/**
 * The way from the first answer to graduation: calls, applications, eligibility, baseline, recommendation, cohorts and
 * the two state machines of the journey.
 *
 * <p>Owns: calls, applications, recommendations and choices, cohorts, enrolments, changes of
 * route and level, imports. Publishes: the event records
 * of this package. Listens: nothing. Easy to get wrong: a state is changed only through the transition table of
 * {@code machine}; no SQL sets a state by itself.
 */
@ApplicationModule(
        displayName = "Enrolment",
        allowedDependencies = {
            "platform",
            "audit",
            "files",
            "identity",
            "programme",
            "messaging",
            "forms",
            "forms :: fill",
            "participants",
            "credentials"
        })
@NullMarked
package org.oportunidad.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
