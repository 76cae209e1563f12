/** Tests of the woman's record. */
@NullMarked
package org.oportunidad.participants.contact;

import org.jspecify.annotations.NullMarked;
