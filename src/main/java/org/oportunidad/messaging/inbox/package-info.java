/** Her messages inside the app. */
@NullMarked
package org.oportunidad.messaging.inbox;

import org.jspecify.annotations.NullMarked;
