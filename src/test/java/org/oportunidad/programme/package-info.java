/** Tests of the programme in one country. */
@NullMarked
package org.oportunidad.programme;

import org.jspecify.annotations.NullMarked;
