package org.oportunidad.evidence.release;

import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** On the landing page of the M&E officer: how far the newest release is. */
@Component
class ReleaseHome implements HomeCard {

    private static final int ORDER = 10;

    private final Releases releases;

    ReleaseHome(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        return viewer.has(Role.MONITORING)
                ? Optional.of(new Card(
                        ORDER,
                        "evidence/release/releaseCard",
                        new ReleaseCard(releases.newest().stream().findFirst().orElse(null))))
                : Optional.empty();
    }
}
