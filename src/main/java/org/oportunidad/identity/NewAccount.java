package org.oportunidad.identity;

import java.util.List;
import java.util.UUID;

/** An account to open for a participant, with the contacts that may sign her in. */
public record NewAccount(AccountId id, UUID participantId, String language, List<Login> logins) {}
