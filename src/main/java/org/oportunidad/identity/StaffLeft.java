package org.oportunidad.identity;

import java.time.Instant;

/** Somebody is no longer on the team, or no longer a facilitator: what she owed needs another owner. */
public record StaffLeft(AccountId account, AccountId by, Instant at) {}
