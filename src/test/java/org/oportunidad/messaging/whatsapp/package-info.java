@NullMarked
package org.oportunidad.messaging.whatsapp;

import org.jspecify.annotations.NullMarked;
