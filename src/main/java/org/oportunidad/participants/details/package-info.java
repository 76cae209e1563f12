/** Correcting what is known of a woman: the same form for herself and for the staff who help her. */
@NullMarked
package org.oportunidad.participants.details;

import org.jspecify.annotations.NullMarked;
