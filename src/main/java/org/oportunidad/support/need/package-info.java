/** What a woman needs to take part: asked for, approved, delivered, with its cost. */
@NullMarked
package org.oportunidad.support.need;

import org.jspecify.annotations.NullMarked;
