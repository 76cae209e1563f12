/**
 * The ground everything stands on: page shell, components, form handling, view resolver, languages, paging, clock, error
 * pages, content security policy, assets, keys and the database. It knows no noun of the domain; when it needs to know who
 * is signed in it asks {@link org.oportunidad.platform.shell.SignedIn}, which {@code identity} provides.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.oportunidad.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
