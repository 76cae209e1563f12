/** The route and level we suggest, by a published rule with its reasons; the choice is hers. */
@NullMarked
package org.oportunidad.enrolment.recommendation;

import org.jspecify.annotations.NullMarked;
