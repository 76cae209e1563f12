@NullMarked
package org.oportunidad.messaging.call;

import org.jspecify.annotations.NullMarked;
