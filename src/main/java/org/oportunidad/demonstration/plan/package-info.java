/** Who the invented women are and what becomes of them: pure, and the same for the same seed. */
@NullMarked
package org.oportunidad.demonstration.plan;

import org.jspecify.annotations.NullMarked;
