/** Tests of this feature. */
@NullMarked
package org.oportunidad.evidence.figures;

import org.jspecify.annotations.NullMarked;
