/** Who somebody is and what she may open, held by tests through the screen. */
@NullMarked
package org.oportunidad.identity;

import org.jspecify.annotations.NullMarked;
