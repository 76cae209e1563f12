@NullMarked
package org.oportunidad.messaging.templates;

import org.jspecify.annotations.NullMarked;
