@NullMarked
package org.oportunidad.support.handover;

import org.jspecify.annotations.NullMarked;
