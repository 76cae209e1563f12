@NullMarked
package org.oportunidad.evidence.figure;

import org.jspecify.annotations.NullMarked;
