/** Rooms, with a server of our own that behaves as the published API says. */
@NullMarked
package org.oportunidad.workshops.room;

import org.jspecify.annotations.NullMarked;
