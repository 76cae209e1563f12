/** The parts that pages are built of: one template each, all shown on the style page. */
@NullMarked
package org.oportunidad.platform.component;

import org.jspecify.annotations.NullMarked;
