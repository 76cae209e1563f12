package org.oportunidad.identity;

import java.util.Optional;

/** A card on the page of her own account (<i>Yo</i>): consents, who looked, certificates; added by being a bean. */
public interface AccountCard {
    Optional<Card> card(Viewer viewer);
}
