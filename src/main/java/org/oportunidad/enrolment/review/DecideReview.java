package org.oportunidad.enrolment.review;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.enrolment.journey.Progress.At;
import org.oportunidad.enrolment.journey.Turns;
import org.oportunidad.enrolment.machine.MoveRefused;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about a sign: she needs support, she is back, or it is all right. */
@Component
class DecideReview {

    private final ReviewTable table;
    private final FindPlaces places;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    DecideReview(ReviewTable table, FindPlaces places, Turns turns, Audit audit, Clock clock) {
        this.table = table;
        this.places = places;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Problems decide(Viewer by, ReviewTable.Sign sign, String decision) {
        var problems = Problems.none();
        var now = clock.instant();
        var account = by.account().value();
        var place = places.find(sign.place());
        if (place.isEmpty()) {
            return problems.add("", "enrolment.review.gone");
        }
        var at = List.of(new At(place.get(), now, account));
        try {
            switch (decision) {
                case "support" -> turns.atRiskAll(at);
                case "back" -> turns.resumeAll(at);
                case "fine" -> {
                    // nothing moves; the sign is put aside for as long as it took to be raised
                }
                default -> {
                    return problems.add("", "enrolment.review.gone");
                }
            }
        } catch (MoveRefused refused) {
            return problems.add("", "enrolment.review.gone");
        }
        table.settle(sign.place(), sign.id(), decision.equals("fine") ? "DISMISSED" : "CONFIRMED", account, now);
        note(by, sign.woman(), decision);
        return problems;
    }

    /** False when it was decided by somebody else, or raised again meanwhile. */
    @Transactional
    public boolean takeBack(Viewer by, UUID place, UUID id) {
        return table.takeBack(place, id, by.account().value());
    }

    private void note(Viewer by, UUID woman, String decision) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), woman, "enrolment.reviewed", decision));
    }
}
