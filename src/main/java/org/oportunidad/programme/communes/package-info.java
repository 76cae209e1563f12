/** Choosing a commune by typing it: the field that forms use and the search behind it. */
@NullMarked
@NamedInterface("communes")
package org.oportunidad.programme.communes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
