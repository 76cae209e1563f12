/**
 * Who somebody is and what she may open.
 *
 * <p>Owns accounts, logins, sessions, one-time codes, passkeys, PINs, role grants with scopes, staff invitations, the
 * landing page of each role, her account page and the auditor's screen. Publishes the {@link
 * org.oportunidad.identity.Viewer} that every read takes, {@link org.oportunidad.identity.AllowedTo} for routes, and
 * the ports {@link org.oportunidad.identity.SignInCodes}, {@link org.oportunidad.identity.PersonalRecords}, {@link
 * org.oportunidad.identity.HomeCard} and {@link org.oportunidad.identity.MenuItems} that other modules implement.
 *
 * <p>The rule a newcomer breaks: missing and not allowed look the same to the person who asks, and no answer says
 * whether a contact is known.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package org.oportunidad.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
