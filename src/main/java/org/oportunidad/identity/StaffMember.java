package org.oportunidad.identity;

import java.util.Set;

/** A member of staff as other modules may show her: in a list of facilitators to choose from, beside an act. */
public record StaffMember(AccountId account, String name, Set<Role> roles) {}
