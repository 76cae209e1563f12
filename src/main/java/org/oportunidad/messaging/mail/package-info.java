/** The ways out of the house: SMTP, or in a demonstration a phone on a page. */
@NullMarked
package org.oportunidad.messaging.mail;

import org.jspecify.annotations.NullMarked;
