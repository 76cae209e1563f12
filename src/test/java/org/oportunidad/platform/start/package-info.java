@NullMarked
package org.oportunidad.platform.start;

import org.jspecify.annotations.NullMarked;
