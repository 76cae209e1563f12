/** Protocols of staying in touch, as objects that a country edits. */
@NullMarked
package org.oportunidad.support.protocol;

import org.jspecify.annotations.NullMarked;
