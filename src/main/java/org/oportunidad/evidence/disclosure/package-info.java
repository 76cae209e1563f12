/** Small groups stay unknown: suppression along the territory, and the attack that checks it. */
@NullMarked
package org.oportunidad.evidence.disclosure;

import org.jspecify.annotations.NullMarked;
