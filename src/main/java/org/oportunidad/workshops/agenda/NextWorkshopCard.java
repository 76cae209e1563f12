package org.oportunidad.workshops.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.oportunidad.workshops.timetable.Series;
import org.springframework.stereotype.Component;

/** The next workshop on <i>Hoy</i> with the way in, a missed one to make up for, and a section still to be chosen. */
@Component
class NextWorkshopCard implements HomeCard {

    private static final int ORDER = 5;
    private static final int NOW = -5;
    private static final Duration SOON = Duration.ofDays(8);

    private final HerWorkshops workshops;

    NextWorkshopCard(HerWorkshops workshops) {
        this.workshops = workshops;
    }

    /**
     * What the card shows.
     *
     * @param next her next session within a week, null for none
     * @param open whether its door is open
     * @param missed the session whose time to make up for it ends first, null for none
     * @param unchosen a workshop in which she has chosen no section, null for none
     */
    record Next(
            @Nullable HerSession next,
            boolean open,
            @Nullable HerSession missed,
            @Nullable Series unchosen,
            int days) {

        boolean nothing() {
            return next == null && missed == null && unchosen == null;
        }
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        if (!viewer.isParticipant()) {
            return Optional.empty();
        }
        return workshops
                .placeOf(viewer)
                .map(place -> next(workshops.all(place), workshops.now()))
                .filter(next -> !next.nothing())
                .map(next -> new Card(next.open() ? NOW : ORDER, "workshops/agenda/nextWorkshopCard", next));
    }

    private Next next(List<HerSession> all, Instant now) {
        var days = workshops.days();
        var hers = all.stream().filter(HerSession::hers).toList();
        var next = hers.stream()
                .filter(line -> !line.over(now) && line.when().startsAt().isBefore(now.plus(SOON)))
                .filter(line -> !line.series().cancelled())
                .findFirst();
        var missed = hers.stream().filter(line -> line.mayCatchUp(now, days)).findFirst();
        return new Next(
                next.orElse(null),
                next.filter(line -> line.open(now)).isPresent(),
                missed.orElse(null),
                HerWorkshops.unchosen(all).stream().findFirst().orElse(null),
                days);
    }
}
