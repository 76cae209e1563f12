/** Short messages through the HTTP interface of whichever provider the deployment has. */
@NullMarked
package org.oportunidad.messaging.sms;

import org.jspecify.annotations.NullMarked;
