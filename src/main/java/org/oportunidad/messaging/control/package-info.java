/** The channels of this deployment: which are set up, and the switch that stops one or all of them. */
@NullMarked
package org.oportunidad.messaging.control;

import org.jspecify.annotations.NullMarked;
