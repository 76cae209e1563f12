/**
 * Live workshops: planned in sections, joined, attended, made up for.
 *
 * <p>Owns series, sections, sessions, places with their waiting lists, attendance facts, digests and catch-ups, evaluations,
 * material, free hours, what rooms tell, calendar feeds. Publishes {@link org.oportunidad.workshops.Workshops}, {@link
 * org.oportunidad.workshops.WorkshopHistory} and the view {@code workshops.v_history}; tells enrolment the workshop hours that are done and
 * left, and the activity of whoever came. Listens to {@link
 * org.oportunidad.participants.ConsentWithdrawn}.
 *
 * <p>The rule a newcomer breaks: what was promised is the wall time with its zone; the moment follows from it. An attendance
 * fact is never changed, a newer one is added.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "identity",
            "identity::qr",
            "programme",
            "messaging",
            "forms",
            "participants",
            "enrolment"
        })
@NullMarked
package org.oportunidad.workshops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
