@NullMarked
package org.oportunidad.messaging.mail;

import org.jspecify.annotations.NullMarked;
