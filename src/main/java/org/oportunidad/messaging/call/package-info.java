/** A person phones: what no other way could bring, with her safe-contact rule beside the number. */
@NullMarked
package org.oportunidad.messaging.call;

import org.jspecify.annotations.NullMarked;
