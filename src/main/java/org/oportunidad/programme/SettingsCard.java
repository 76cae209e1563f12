package org.oportunidad.programme;

import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.Viewer;

/** What another module has to say on the page of settings; added by being a bean. */
public interface SettingsCard {
    Optional<Card> card(Viewer viewer);
}
