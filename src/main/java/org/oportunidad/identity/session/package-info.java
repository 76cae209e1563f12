/** Browsers that are signed in: opened, found, locked, rotated and ended; kept in the database by fingerprint only. */
@NullMarked
package org.oportunidad.identity.session;

import org.jspecify.annotations.NullMarked;
