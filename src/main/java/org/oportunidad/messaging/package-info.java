/**
 * Messages to women: the outbox, her in-app inbox and e-mail.
 *
 * <p>Owns the schema {@code messaging}; publishes nothing; implements {@code identity.SignInCodes}. Easy to get wrong:
 * whether a message may go is asked of {@link org.oportunidad.messaging.Recipients} when it is queued and again just
 * before it leaves, because a consent may have been withdrawn in between.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "files", "identity", "programme"})
@NullMarked
package org.oportunidad.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
