package org.oportunidad.messaging.text;

import org.oportunidad.platform.text.Language;

/** A message in words, ready for one address. */
public record Letter(String address, Language language, String sender, String subject, String body) {}
