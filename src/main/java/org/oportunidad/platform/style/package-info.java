/** The living page of all components, in the demonstration and in tests. */
@NullMarked
package org.oportunidad.platform.style;

import org.jspecify.annotations.NullMarked;
