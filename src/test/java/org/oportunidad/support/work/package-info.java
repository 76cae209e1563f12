@NullMarked
package org.oportunidad.support.work;

import org.jspecify.annotations.NullMarked;
