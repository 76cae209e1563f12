/** The whole program against hostile input. */
@NullMarked
package org.oportunidad.hostile;

import org.jspecify.annotations.NullMarked;
