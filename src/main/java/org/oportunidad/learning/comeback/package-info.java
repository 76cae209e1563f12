/** What a woman finds who comes back after a pause or a long time: what she had, what changed, where to go on. */
@NullMarked
package org.oportunidad.learning.comeback;

import org.jspecify.annotations.NullMarked;
