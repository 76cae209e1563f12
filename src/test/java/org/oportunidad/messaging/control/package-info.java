@NullMarked
package org.oportunidad.messaging.control;

import org.jspecify.annotations.NullMarked;
