package org.oportunidad.learning.xapi.client;

/** What the page that shows the secret of a connected system may know; it is shown once, for only its hash is kept. */
public record RecordClientSecretPage(String name, String key, String secret) {}
