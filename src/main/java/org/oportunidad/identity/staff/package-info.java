/** Colleagues: invited by link, given roles by those who may, let back in, closed; and the very first of them. */
@NullMarked
package org.oportunidad.identity.staff;

import org.jspecify.annotations.NullMarked;
