/** The country pack: its files under {@code packs}, how they are read, and the search for communes. */
@NullMarked
package org.oportunidad.programme.country;

import org.jspecify.annotations.NullMarked;
