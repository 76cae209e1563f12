/**
 * Certificates that anybody can check.
 *
 * <p>Owns certificates (type, code, when issued, when and why revoked), the public page that answers valid, revoked or
 * unknown, the page <i>Mis certificados</i> and the printable document. Publishes {@link
 * org.oportunidad.credentials.Credentials}; listens to nothing.
 *
 * <p>The rule a newcomer breaks: the public page shows her name only while she allows it, and a certificate is never
 * deleted, only revoked.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "identity", "programme", "participants"})
@NullMarked
package org.oportunidad.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
