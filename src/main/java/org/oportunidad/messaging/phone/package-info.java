/** The phone of the demonstration: the messages that would have been sent. */
@NullMarked
package org.oportunidad.messaging.phone;

import org.jspecify.annotations.NullMarked;
