@NullMarked
package org.oportunidad.workshops.seat;

import org.jspecify.annotations.NullMarked;
