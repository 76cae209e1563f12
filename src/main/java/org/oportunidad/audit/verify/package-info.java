/** Proof that the log of events is as it was sealed. */
@NamedInterface("verify")
@NullMarked
package org.oportunidad.audit.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
