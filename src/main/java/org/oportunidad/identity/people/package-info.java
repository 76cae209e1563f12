/** The register of accounts and role grants, behind the facades that other modules call. */
@NullMarked
package org.oportunidad.identity.people;

import org.jspecify.annotations.NullMarked;
