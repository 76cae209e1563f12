/** What was learned, told as statements: kept with the fact, taken over into the log of the record store. */
@NullMarked
package org.oportunidad.learning.record;

import org.jspecify.annotations.NullMarked;
