@NullMarked
package org.oportunidad.platform.once;

import org.jspecify.annotations.NullMarked;
