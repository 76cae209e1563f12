/** Tests of progress. */
@NullMarked
package org.oportunidad.learning.progress;

import org.jspecify.annotations.NullMarked;
