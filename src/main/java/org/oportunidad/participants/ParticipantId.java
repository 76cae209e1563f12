package org.oportunidad.participants;

import java.util.UUID;

/** The woman's id from her first saved answer on; applicant and graduate are her states. Never in an address. */
public record ParticipantId(UUID value) {}
