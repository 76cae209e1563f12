/** Tests of the woman's record. */
@NullMarked
package org.oportunidad.participants;

import org.jspecify.annotations.NullMarked;
