@NullMarked
package org.oportunidad.messaging.reach;

import org.jspecify.annotations.NullMarked;
