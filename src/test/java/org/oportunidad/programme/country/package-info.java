/** Tests of the country packs. */
@NullMarked
package org.oportunidad.programme.country;

import org.jspecify.annotations.NullMarked;
