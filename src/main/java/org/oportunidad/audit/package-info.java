/**
 * The record of who looked at or changed what: insert-only, sealed in signed Merkle batches.
 *
 * <p>Owns the schema {@code audit}; publishes nothing; listens to nothing. Easy to get wrong: an event carries codes and
 * ids only, and must be recorded in the transaction of the read or change it tells of.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.oportunidad.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
