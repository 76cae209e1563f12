/** Her record: what is told, how it is checked, sealed, found again and shown to those who may see it. */
@NullMarked
package org.oportunidad.participants.record;

import org.jspecify.annotations.NullMarked;
