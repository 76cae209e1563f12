/** Hubs and libraries: where they are, when they are open, what is there, and who came. */
@NullMarked
package org.oportunidad.programme.sites;

import org.jspecify.annotations.NullMarked;
