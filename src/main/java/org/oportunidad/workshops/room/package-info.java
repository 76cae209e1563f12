/** Rooms on the internet: entering them, closing them, and what they tell of who was there. */
@NullMarked
package org.oportunidad.workshops.room;

import org.jspecify.annotations.NullMarked;
