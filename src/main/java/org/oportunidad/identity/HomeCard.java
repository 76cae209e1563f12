package org.oportunidad.identity;

import java.util.Optional;

/** A card on the landing page of a role (<i>Hoy</i>); a module adds one by being a bean. */
public interface HomeCard {
    Optional<Card> card(Viewer viewer);
}
