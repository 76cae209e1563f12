/** The bulk facade: lists of moves with the rules of the single ones. */
@NullMarked
package org.oportunidad.enrolment.lists;

import org.jspecify.annotations.NullMarked;
