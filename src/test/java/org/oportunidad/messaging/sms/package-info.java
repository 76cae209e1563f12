@NullMarked
package org.oportunidad.messaging.sms;

import org.jspecify.annotations.NullMarked;
