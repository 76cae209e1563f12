/** Tests of certificates through the screen. */
@NullMarked
package org.oportunidad.credentials.check;

import org.jspecify.annotations.NullMarked;
