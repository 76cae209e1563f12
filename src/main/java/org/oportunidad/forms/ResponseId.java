package org.oportunidad.forms;

import java.util.UUID;

/** Names one filling of one instrument by one woman; a UUIDv7, made by whoever opens it. */
public record ResponseId(UUID value) {}
