/** Times for workshops at which most women could come, found without showing anybody's hours. */
@NullMarked
package org.oportunidad.workshops.slots;

import org.jspecify.annotations.NullMarked;
