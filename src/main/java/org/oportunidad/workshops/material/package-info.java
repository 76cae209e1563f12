/** Material and notes of a session. */
@NullMarked
package org.oportunidad.workshops.material;

import org.jspecify.annotations.NullMarked;
