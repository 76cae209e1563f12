/** The other side of the channels in the demonstration and in tests, written from the published descriptions. */
@NullMarked
package org.oportunidad.demonstration.channel;

import org.jspecify.annotations.NullMarked;
