/** What each woman has read, answered and finished. */
@NullMarked
package org.oportunidad.learning.progress;

import org.jspecify.annotations.NullMarked;
