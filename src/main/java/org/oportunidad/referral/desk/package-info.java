/** What focal points see and do: who waits, until when, and what became of it. */
@NullMarked
package org.oportunidad.referral.desk;

import org.jspecify.annotations.NullMarked;
