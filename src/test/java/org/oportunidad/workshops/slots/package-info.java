/** Times that are proposed. */
@NullMarked
package org.oportunidad.workshops.slots;

import org.jspecify.annotations.NullMarked;
