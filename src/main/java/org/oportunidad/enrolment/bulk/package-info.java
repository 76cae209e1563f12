/** The journey in lists, for imports and the demonstration country: the same rules and transition table, in JDBC batches. */
@NamedInterface("bulk")
@NullMarked
package org.oportunidad.enrolment.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
