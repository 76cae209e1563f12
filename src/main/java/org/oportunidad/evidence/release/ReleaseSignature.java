package org.oportunidad.evidence.release;

import java.time.Instant;
import org.oportunidad.identity.AccountId;

/** One of the two signatures of a release. */
public record ReleaseSignature(AccountId by, Instant at) {}
