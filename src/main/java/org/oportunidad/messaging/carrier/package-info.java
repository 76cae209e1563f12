/** The ways out of the house: one port, a carrier for each channel, chosen by configuration. */
@NullMarked
package org.oportunidad.messaging.carrier;

import org.jspecify.annotations.NullMarked;
