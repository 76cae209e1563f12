/** Recognition of what she knew already: asked with evidence, decided with a reason, shown apart, withdrawn when it was wrong. */
@NullMarked
package org.oportunidad.learning.recognition;

import org.jspecify.annotations.NullMarked;
