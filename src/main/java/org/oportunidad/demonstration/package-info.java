/**
 * The invented country of {@code ./oportunidad demo}. Owns nothing; exists in the demonstration only; makes its people by
 * calling the same use cases as everybody, with a clock that it sets. The rule a newcomer breaks: no SQL here.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "files",
            "identity",
            "programme",
            "messaging",
            "forms",
            "participants",
            "credentials",
            "enrolment",
            "enrolment::bulk",
            "workshops",
            "learning",
            "support",
            "referral",
            "evidence",
            "evidence::release"
        })
@NullMarked
package org.oportunidad.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
