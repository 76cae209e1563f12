/** What women thought of a session, shown in groups only. */
@NullMarked
package org.oportunidad.workshops.evaluation;

import org.jspecify.annotations.NullMarked;
