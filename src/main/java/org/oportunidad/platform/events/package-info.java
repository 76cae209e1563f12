/** Events between modules that must not be lost: tried again until heard, forgotten a month later. */
@NullMarked
package org.oportunidad.platform.events;

import org.jspecify.annotations.NullMarked;
