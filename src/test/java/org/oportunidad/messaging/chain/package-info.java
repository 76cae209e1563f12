@NullMarked
package org.oportunidad.messaging.chain;

import org.jspecify.annotations.NullMarked;
