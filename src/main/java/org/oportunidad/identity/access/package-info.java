/** Who may call a route: the gate before every controller, the viewer it gets, and the chain before both. */
@NullMarked
package org.oportunidad.identity.access;

import org.jspecify.annotations.NullMarked;
