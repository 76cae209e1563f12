package org.oportunidad.referral.trained;

import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.programme.SettingsCard;
import org.springframework.stereotype.Component;

/** Tells administrators on the settings that nobody is there to hear who wants to talk. */
@Component
class NobodyTrained implements SettingsCard {

    private final TrainedTable table;

    NobodyTrained(TrainedTable table) {
        this.table = table;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR) && !table.anybody()
                ? Optional.of(new Card(10, "referral/trained/nobodyTrained", "/focal-points"))
                : Optional.empty();
    }
}
