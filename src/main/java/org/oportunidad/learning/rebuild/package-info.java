/** Progress, answers and attempts as they follow from the log of statements: compared with the tables, or put in their place. */
@NullMarked
package org.oportunidad.learning.rebuild;

import org.jspecify.annotations.NullMarked;
