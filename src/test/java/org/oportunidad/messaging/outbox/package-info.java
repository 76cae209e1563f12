@NullMarked
package org.oportunidad.messaging.outbox;

import org.jspecify.annotations.NullMarked;
