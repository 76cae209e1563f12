@NullMarked
package org.oportunidad.learning.figures;

import org.jspecify.annotations.NullMarked;
