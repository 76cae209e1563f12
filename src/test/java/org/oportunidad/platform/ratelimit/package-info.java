@NullMarked
package org.oportunidad.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
