@NullMarked
package org.oportunidad.messaging.phone;

import org.jspecify.annotations.NullMarked;
