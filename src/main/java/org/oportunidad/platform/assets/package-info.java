/** Styles, scripts and icons under hashed, immutable names. */
@NullMarked
package org.oportunidad.platform.assets;

import org.jspecify.annotations.NullMarked;
