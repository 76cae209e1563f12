/** Tests of the woman's record. */
@NullMarked
package org.oportunidad.participants.record;

import org.jspecify.annotations.NullMarked;
