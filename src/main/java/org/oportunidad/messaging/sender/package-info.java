/** Whoever writes to us, on whichever channel, and what they say: one sender, one conversation. */
@NullMarked
package org.oportunidad.messaging.sender;

import org.jspecify.annotations.NullMarked;
