/** Seals what stands in requests, each under a key of its own. */
@NullMarked
package org.oportunidad.referral.words;

import org.jspecify.annotations.NullMarked;
