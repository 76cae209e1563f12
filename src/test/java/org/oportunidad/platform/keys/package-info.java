@NullMarked
package org.oportunidad.platform.keys;

import org.jspecify.annotations.NullMarked;
