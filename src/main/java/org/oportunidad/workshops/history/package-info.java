/** Takes over many workshops at once, as the demonstration does. */
@NullMarked
package org.oportunidad.workshops.history;

import org.jspecify.annotations.NullMarked;
