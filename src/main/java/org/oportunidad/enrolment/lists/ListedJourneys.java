package org.oportunidad.enrolment.lists;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Drop;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Pause;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.enrolment.journey.Place;
import org.oportunidad.enrolment.journey.Progress;
import org.oportunidad.enrolment.journey.Progress.At;
import org.oportunidad.enrolment.journey.Turns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the newest places of many women. */
@Component
class ListedJourneys {

    private final FindPlaces places;
    private final Progress progress;
    private final Turns turns;

    ListedJourneys(FindPlaces places, Progress progress, Turns turns) {
        this.places = places;
        this.progress = progress;
        this.turns = turns;
    }

    @Transactional
    public void startAll(List<Step> steps) {
        progress.startAll(at(steps));
    }

    @Transactional
    public void activeAll(List<Step> steps) {
        progress.activeAll(at(steps));
    }

    @Transactional
    public void noShowAll(List<Step> steps) {
        turns.noShowAll(at(steps));
    }

    @Transactional
    public void atRiskAll(List<Step> steps) {
        turns.atRiskAll(at(steps));
    }

    @Transactional
    public void resumeAll(List<Step> steps) {
        turns.resumeAll(at(steps));
    }

    @Transactional
    public void completeAll(List<Step> steps) {
        progress.completeAll(at(steps));
    }

    @Transactional
    public void graduateAll(List<Step> steps) {
        progress.graduateAll(at(steps));
    }

    @Transactional
    public void pauseAll(List<Pause> pauses) {
        var found = places.newestOf(pauses.stream().map(Pause::participantId).toList());
        pauses.forEach(p -> turns.pause(new At(place(found, p.participantId()), p.at(), p.by()), p.until()));
    }

    @Transactional
    public void dropAll(List<Drop> drops) {
        var found = places.newestOf(drops.stream().map(Drop::participantId).toList());
        turns.dropAll(drops.stream()
                .map(d -> new Turns.Leaving(place(found, d.participantId()), d.reason(), d.tries(), d.at(), d.by()))
                .toList());
    }

    private List<At> at(List<Step> steps) {
        var found = places.newestOf(steps.stream().map(Step::participantId).toList());
        return steps.stream()
                .map(step -> new At(place(found, step.participantId()), step.at(), step.by()))
                .toList();
    }

    private static Place place(Map<UUID, Place> found, UUID participant) {
        return Objects.requireNonNull(found.get(participant), "a woman of the list has no place");
    }
}
