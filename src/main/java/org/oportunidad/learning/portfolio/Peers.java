package org.oportunidad.learning.portfolio;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.files.Medium;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.portfolio.PeerTable.Looking;
import org.oportunidad.learning.portfolio.PeerTable.Sealed;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two classmates of her own group look at her work, and she at that of two others, without names on either side: words and
 * photos, never voices. She reads what was said of hers when she has given two, or as many as there was work for.
 */
@Component
class Peers {

    static final int WANTED = 2;

    /** Work that was taken and not answered for so long is offered to others; whoever took it may still answer. */
    private static final Duration TO_ANSWER = Duration.ofDays(3);

    private final PeerTable table;
    private final HerTasks tasks;
    private final SealedText seals;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    Peers(PeerTable table, HerTasks tasks, SealedText seals, Messages messages, Audit audit, Clock clock) {
        this.table = table;
        this.tasks = tasks;
        this.seals = seals;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How she stands with her classmates.
     *
     * @param taken for each work she took, in order, whether she answered it
     * @param more whether she may take another one now
     * @param waiting how many words wait for her until she has given hers
     * @param received what she may read
     */
    record Standing(List<Boolean> taken, boolean more, int waiting, List<Review> received) {}

    /**
     * What was said of a version.
     *
     * @param reviewer who said it, for staff only
     */
    record Review(UUID id, UUID reviewer, List<Criterion> criteria, String words, boolean hidden) {}

    /** Somebody's work as a classmate sees it. */
    record Work(String words, @Nullable String photo, int kilobytes, boolean answered) {}

    @Transactional(readOnly = true)
    public Standing standing(LearningPlace place, TaskAddress address) {
        var me = place.participantId();
        var all = table.of(me, address.course().code(), address.unit());
        var taken = taken(all, me);
        var got = all.stream()
                .filter(review -> review.owner().equals(me) && review.givenAt() != null && !review.hidden())
                .toList();
        long given = taken.stream().filter(review -> review.givenAt() != null).count();
        boolean more = taken.size() < WANTED && table.anyOpen(looking(place, address));
        boolean free = given >= WANTED || given == taken.size() && !more;
        return new Standing(
                taken.stream().map(review -> review.givenAt() != null).toList(),
                more,
                free ? 0 : got.size(),
                free ? opened(got) : List.of());
    }

    /** Takes the work of another one; the number of it among those she took, or nothing when there is none. */
    @Transactional
    public Optional<Integer> take(LearningPlace place, TaskAddress address) {
        var looking = looking(place, address);
        table.alone(looking);
        int taken = taken(table.of(looking.me(), looking.course(), looking.unit()), looking.me())
                .size();
        if (taken >= WANTED || !table.take(looking, Ids.next(), clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(taken + 1);
    }

    /** The work she took under that number. */
    @Transactional(readOnly = true)
    public Optional<Work> work(UUID me, TaskAddress address, int number) {
        return review(me, address, number)
                .flatMap(review -> table.work(review)
                        .map(work -> new Work(
                                seals.open(List.of(new Words(
                                                work.sealedFor(),
                                                work.words(),
                                                HerTasks.versionContext(review.version()))))
                                        .getFirst(),
                                work.photo(),
                                Math.ceilDiv(work.bytes(), 1000),
                                review.givenAt() != null)));
    }

    /** The photo that came with it. */
    @Transactional(readOnly = true)
    public Optional<Medium> photo(UUID me, TaskAddress address, int number, String hash) {
        return review(me, address, number)
                .filter(review -> table.work(review)
                        .filter(work -> hash.equals(work.photo()))
                        .isPresent())
                .flatMap(review -> tasks.file(review.owner(), address.course(), address.unit(), hash));
    }

    /** Gives her review and tells the other one; false when there is nothing to answer under that number. */
    @Transactional
    public boolean give(UUID me, TaskAddress address, int number, List<Criterion> criteria, String words) {
        var review = review(me, address, number).filter(one -> one.givenAt() == null);
        if (review.isEmpty()) {
            return false;
        }
        var letters = new StringBuilder();
        criteria.forEach(criterion -> letters.append(criterion.letter()));
        var sealed = seals.seal(
                        List.of(new Words(me, words, context(review.get().id()))))
                .getFirst();
        if (!table.give(review.get(), letters.toString(), sealed, clock.instant())) {
            return false;
        }
        messages.send(new OutgoingMessage(
                review.get().id(), review.get().owner(), "learning.portfolio.reviewed", Map.of(), Purpose.SERVICE));
        return true;
    }

    /** What classmates said of a woman's task, for whoever cares for her. */
    @Transactional(readOnly = true)
    public List<Review> of(UUID owner, TaskAddress address) {
        return opened(table.of(owner, address.course().code(), address.unit()).stream()
                .filter(review -> review.owner().equals(owner) && review.givenAt() != null)
                .toList());
    }

    /** Hides it from her or shows it again; false when there is no such review. */
    @Transactional
    public boolean hide(Viewer by, UUID owner, UUID id, boolean hidden) {
        if (!table.hide(owner, id, hidden, by.account().value(), clock.instant())) {
            return false;
        }
        audit.record(new AuditEvent(
                by.account().value(),
                by.actorRole(),
                owner,
                hidden ? "learning.review_hidden" : "learning.review_shown",
                id.toString()));
        return true;
    }

    /** The words she gave and got, for her export. */
    @Transactional(readOnly = true)
    public List<Review> everything(UUID woman) {
        return opened(table.of(woman, null, null).stream()
                .filter(review -> review.givenAt() != null)
                .filter(review -> review.reviewer().equals(woman) || !review.hidden())
                .toList());
    }

    private Optional<Sealed> review(UUID me, TaskAddress address, int number) {
        var taken = taken(table.of(me, address.course().code(), address.unit()), me);
        return number >= 1 && number <= taken.size() ? Optional.of(taken.get(number - 1)) : Optional.empty();
    }

    private static List<Sealed> taken(List<Sealed> all, UUID me) {
        return all.stream().filter(review -> review.reviewer().equals(me)).toList();
    }

    private Looking looking(LearningPlace place, TaskAddress address) {
        return new Looking(
                place.participantId(),
                place.cohort().value(),
                address.course().code(),
                address.unit(),
                clock.instant().minus(TO_ANSWER),
                WANTED);
    }

    private List<Review> opened(List<Sealed> given) {
        if (given.isEmpty()) {
            return List.of();
        }
        var words = seals.open(given.stream()
                .map(review -> new Words(
                        Objects.requireNonNull(review.sealedFor()),
                        Objects.requireNonNull(review.words()),
                        context(review.id())))
                .toList());
        var reviews = new ArrayList<Review>();
        for (int number = 0; number < given.size(); number++) {
            var review = given.get(number);
            reviews.add(new Review(
                    review.id(),
                    review.reviewer(),
                    Objects.requireNonNull(review.criteria())
                            .chars()
                            .mapToObj(letter -> Criterion.of((char) letter))
                            .toList(),
                    words.get(number),
                    review.hidden()));
        }
        return List.copyOf(reviews);
    }

    private static String context(UUID id) {
        return "learning.peer_review|words|" + id;
    }
}
