/** Tests of what arrives from phones. */
@NullMarked
package org.oportunidad.learning.sync;

import org.jspecify.annotations.NullMarked;
