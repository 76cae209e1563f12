/** Tests of learning. */
@NullMarked
package org.oportunidad.learning;

import org.jspecify.annotations.NullMarked;
