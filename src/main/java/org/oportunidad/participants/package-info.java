/**
 * The woman's record: what she is called, how to reach her safely, what she agreed to, who cares for her.
 *
 * <p>Owns schema {@code participants}: personal details under a key of her own, identity documents, contact points,
 * the safe-contact rule, the consent ledger, care grants, duplicates and merges, erasure. Publishes {@link
 * org.oportunidad.participants.ConsentWithdrawn}, {@link org.oportunidad.participants.ParticipantsMerged} and {@link
 * org.oportunidad.participants.ParticipantErased}. Listens to nothing; other modules add to her page by {@link
 * org.oportunidad.participants.TimelineEntries} and {@link org.oportunidad.participants.ParticipantPanels}.
 *
 * <p>The rule a newcomer breaks: a name, a number or a contact of hers is read through the {@code Viewer} or for
 * herself, never copied into another module's tables, logs, events or addresses.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "audit", "identity", "programme", "programme::communes", "messaging"})
@NullMarked
package org.oportunidad.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
