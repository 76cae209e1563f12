package org.oportunidad.learning.publication;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.Draft;
import org.oportunidad.learning.authoring.DraftState;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.course.ContentMistake;
import org.oportunidad.learning.course.CourseReader;
import org.oportunidad.learning.media.CourseMedia;
import org.oportunidad.learning.publication.GenderReview.Decision;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.form.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking for the gender review, and deciding it. Problems name what is missing: nothing was changed then. */
@Component
class Reviews {

    static final int MOST_REMARKS = 2_000;

    private static final String CHANGED = "learning.publication.changed";

    private final ReviewTable table;
    private final Drafts drafts;
    private final CourseMedia media;
    private final Audit audit;
    private final Clock clock;

    Reviews(ReviewTable table, Drafts drafts, CourseMedia media, Audit audit, Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.media = media;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<GenderReview> last(Draft draft) {
        return table.last(draft.id());
    }

    List<ContentMistake> mistakes(Draft draft) {
        return new CourseReader(draft.folder(), media.of(draft.folder())).mistakes();
    }

    /** Whoever wrote or asked does not review. */
    @Transactional(readOnly = true)
    public boolean mayReview(Viewer viewer, Draft draft, GenderReview review) {
        var account = viewer.account().value();
        return !account.equals(review.askedBy()) && !drafts.authors(draft).contains(account);
    }

    @Transactional
    public Problems ask(Viewer by, Draft draft) {
        var problems = Problems.none();
        if (!mistakes(draft).isEmpty()) {
            return problems.add("", "learning.publication.mistakesFirst");
        }
        if (draft.state() != DraftState.OPEN || !drafts.move(by, draft, DraftState.IN_REVIEW)) {
            return problems.add("", CHANGED);
        }
        var account = by.account().value();
        var at = clock.instant();
        table.decide(draft.id(), Decision.TAKEN_BACK, List.of(), null, account, at);
        table.ask(Ids.next(), draft.id(), draft.fingerprint(), account, at);
        recorded(by, "learning.review_asked", draft.course());
        return problems;
    }

    @Transactional
    public Problems decide(Viewer by, Draft draft, boolean approve, List<String> checks, String remarks) {
        var problems = Problems.none();
        var review = table.last(draft.id()).filter(GenderReview::waits).orElse(null);
        if (review == null
                || draft.state() != DraftState.IN_REVIEW
                || !review.fingerprint().equals(draft.fingerprint())) {
            return problems.add("", CHANGED);
        }
        if (!mayReview(by, draft, review)) {
            return problems.add("", "learning.publication.secondPerson");
        }
        if (approve && !checks.containsAll(GenderReview.CHECKS)) {
            problems.add("checks", "learning.publication.allChecks");
        }
        if (!approve && remarks.isEmpty()) {
            problems.add("remarks", "learning.publication.remarksNeeded");
        }
        if (remarks.length() > MOST_REMARKS) {
            problems.add("remarks", "learning.publication.tooLong", MOST_REMARKS);
        }
        if (problems.any()) {
            return problems;
        }
        var known = GenderReview.CHECKS.stream().filter(checks::contains).toList();
        var decision = approve ? Decision.APPROVED : Decision.RETURNED;
        if (!drafts.move(by, draft, approve ? DraftState.APPROVED : DraftState.OPEN)
                || !table.decide(
                        draft.id(), decision, known, remarks, by.account().value(), clock.instant())) {
            return problems.add("", CHANGED);
        }
        recorded(by, approve ? "learning.review_approved" : "learning.review_returned", draft.course());
        return problems;
    }

    private void recorded(Viewer by, String action, String course) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), null, action, course));
    }
}
