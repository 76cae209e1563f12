package org.oportunidad.participants;

import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.Viewer;

/** A piece of a woman's page drawn by another module: her enrolment with its actions, her certificates. */
public interface ParticipantPanels {
    Optional<Card> panel(Viewer viewer, UUID participantId);
}
