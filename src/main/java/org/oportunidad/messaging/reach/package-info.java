/** Her yes to a channel and her stop to all: hers to say, and for the stop also her facilitator’s. */
@NullMarked
package org.oportunidad.messaging.reach;

import org.jspecify.annotations.NullMarked;
