/** Pictures, voices and documents that staff send with an answer, sealed until they go and as long as she keeps the message. */
@NullMarked
package org.oportunidad.messaging.sent;

import org.jspecify.annotations.NullMarked;
