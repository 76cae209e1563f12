/** Every try to bring a message and what the channel told of it: accepted, sent, delivered, read, answered, failed. */
@NullMarked
package org.oportunidad.messaging.delivery;

import org.jspecify.annotations.NullMarked;
