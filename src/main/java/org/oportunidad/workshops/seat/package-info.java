/** Places in sections and their waiting lists. */
@NullMarked
package org.oportunidad.workshops.seat;

import org.jspecify.annotations.NullMarked;
