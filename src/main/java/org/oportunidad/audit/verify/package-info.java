/** Proof that the log of events is as it was sealed. */
@NullMarked
package org.oportunidad.audit.verify;

import org.jspecify.annotations.NullMarked;
