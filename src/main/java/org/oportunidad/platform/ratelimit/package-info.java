/** Limits on rare, guarded acts, counted in the database so that all nodes share them. */
@NullMarked
package org.oportunidad.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
