@NullMarked
package org.oportunidad.evidence.disclosure;

import org.jspecify.annotations.NullMarked;
