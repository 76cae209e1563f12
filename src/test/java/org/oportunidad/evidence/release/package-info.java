@NullMarked
package org.oportunidad.evidence.release;

import org.jspecify.annotations.NullMarked;
