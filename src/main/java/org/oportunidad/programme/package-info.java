/**
 * The programme in one country: its pack (languages, zone, currency, weekend, territory, identity documents), parameters
 * with their history, help lines, sites with their visits, routes and levels.
 *
 * <p>Owns schema {@code programme}. Publishes nothing; listens to {@link org.oportunidad.identity.ClassEntered}. The rule a newcomer breaks: nothing here or
 * elsewhere asks which country it is; what differs between countries is data in the pack.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "identity"})
@NullMarked
package org.oportunidad.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
