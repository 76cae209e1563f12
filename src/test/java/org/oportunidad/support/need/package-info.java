@NullMarked
package org.oportunidad.support.need;

import org.jspecify.annotations.NullMarked;
