/** Two records that may be one woman: found by fingerprint, decided by a human, merged so that it can be undone. */
@NullMarked
package org.oportunidad.participants.duplicate;

import org.jspecify.annotations.NullMarked;
