/** A quiz at the end of a unit: questions drawn from a bank, attempts, a time that waits while she is away. */
@NullMarked
package org.oportunidad.learning.quiz;

import org.jspecify.annotations.NullMarked;
