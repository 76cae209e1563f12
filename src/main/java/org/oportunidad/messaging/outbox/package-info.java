/** What shall leave the house, from the sender's transaction to the channel, with every step written down. */
@NullMarked
package org.oportunidad.messaging.outbox;

import org.jspecify.annotations.NullMarked;
