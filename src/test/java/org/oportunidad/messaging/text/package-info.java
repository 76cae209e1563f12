@NullMarked
package org.oportunidad.messaging.text;

import org.jspecify.annotations.NullMarked;
