/** Sealing of events in signed Merkle batches whose roots also stand in a file beside the keys. */
@NullMarked
package org.oportunidad.audit.seal;

import org.jspecify.annotations.NullMarked;
