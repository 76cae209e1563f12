@NullMarked
package org.oportunidad.messaging.conversation;

import org.jspecify.annotations.NullMarked;
