package org.oportunidad.identity;

import java.util.UUID;

/** The account somebody signs in to; also the actor of audit rows and of every {@code …_by} column. */
public record AccountId(UUID value) {}
