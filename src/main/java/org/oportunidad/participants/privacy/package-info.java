/** The notice on how we care for what a woman tells us, in plain words. */
@NullMarked
package org.oportunidad.participants.privacy;

import org.jspecify.annotations.NullMarked;
