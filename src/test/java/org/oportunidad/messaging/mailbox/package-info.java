@NullMarked
package org.oportunidad.messaging.mailbox;

import org.jspecify.annotations.NullMarked;
