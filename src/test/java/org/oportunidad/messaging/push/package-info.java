@NullMarked
package org.oportunidad.messaging.push;

import org.jspecify.annotations.NullMarked;
