package org.oportunidad.participants.contact;

import org.oportunidad.messaging.Reach;

/** How she stands; {@code path} is that of her page. */
record HerMessagesPage(String path, String name, Reach.Standing standing) {}
