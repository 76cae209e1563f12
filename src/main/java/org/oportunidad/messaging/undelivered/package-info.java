/** What no way could bring, or what nobody knows to have arrived: each has somebody who looks after it. */
@NullMarked
package org.oportunidad.messaging.undelivered;

import org.jspecify.annotations.NullMarked;
