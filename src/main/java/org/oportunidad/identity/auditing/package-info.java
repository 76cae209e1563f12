/** The log of who looked at or changed what, as the auditor reads it. */
@NullMarked
package org.oportunidad.identity.auditing;

import org.jspecify.annotations.NullMarked;
