/** What was written when and by whom, with the differences, and the way back. */
@NullMarked
package org.oportunidad.learning.revision;

import org.jspecify.annotations.NullMarked;
