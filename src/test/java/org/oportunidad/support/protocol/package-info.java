@NullMarked
package org.oportunidad.support.protocol;

import org.jspecify.annotations.NullMarked;
