/** Finding a woman by her name, for staff; the name is never in an address. */
@NullMarked
package org.oportunidad.participants.finding;

import org.jspecify.annotations.NullMarked;
