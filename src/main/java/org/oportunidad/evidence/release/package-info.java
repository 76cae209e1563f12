/** Releases: computed from facts up to a day, protected, signed by two persons, frozen, recounted. */
@NamedInterface("release")
@NullMarked
package org.oportunidad.evidence.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
