/** Who may call a route: the rule that needs no account. */
@NullMarked
package org.oportunidad.platform.access;

import org.jspecify.annotations.NullMarked;
