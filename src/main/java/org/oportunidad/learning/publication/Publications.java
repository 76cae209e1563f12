package org.oportunidad.learning.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.Draft;
import org.oportunidad.learning.authoring.DraftState;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.publication.GenderReview.Decision;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes an approved draft a version that cohorts follow, and takes versions back. */
@Component
class Publications {

    private static final int MOST_YEARS_AHEAD = 3;

    private final VersionsTable table;
    private final ReviewTable reviews;
    private final Drafts drafts;
    private final Reviews checks;
    private final Courses courses;
    private final Country country;
    private final Audit audit;
    private final Clock clock;

    Publications(
            VersionsTable table,
            ReviewTable reviews,
            Drafts drafts,
            Reviews checks,
            Courses courses,
            Country country,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.reviews = reviews;
        this.drafts = drafts;
        this.checks = checks;
        this.courses = courses;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(country.zone()));
    }

    /** The first day that a version may name: no cohort that has started by then ever changes its version. */
    LocalDate earliest() {
        return today().plusDays(1);
    }

    @Transactional(readOnly = true)
    public List<PublishedVersion> of(String course) {
        return table.of(course);
    }

    /** Cohorts that start from that day on follow it; those that started before stay on theirs. */
    @Transactional
    public Problems publish(Viewer by, Draft draft, @Nullable LocalDate from) {
        var problems = Problems.none();
        if (from == null || from.isBefore(earliest()) || from.isAfter(today().plusYears(MOST_YEARS_AHEAD))) {
            return problems.add("from", "learning.publication.fromWhen", MOST_YEARS_AHEAD);
        }
        var review = reviews.last(draft.id())
                .filter(one ->
                        one.decision() == Decision.APPROVED && one.fingerprint().equals(draft.fingerprint()))
                .orElse(null);
        if (review == null
                || draft.state() != DraftState.APPROVED
                || !checks.mistakes(draft).isEmpty()
                || !drafts.move(by, draft, DraftState.PUBLISHED)) {
            return problems.add("", "learning.publication.changed");
        }
        var id = Ids.next();
        int number = Math.max(table.newest(draft.course()), brought(draft.course())) + 1;
        table.insert(id, draft, number, from, review.id(), by.account().value(), clock.instant());
        table.insertFiles(id, numbered(draft.folder(), number));
        recorded(by, "learning.course_published", draft.course() + " " + number);
        refreshAfterwards();
        return problems;
    }

    /** Women who are in it finish it; who starts afterwards follows the version before, if there is one. */
    @Transactional
    public boolean withdraw(Viewer by, String course, int number) {
        if (!table.withdraw(course, number, today(), by.account().value(), clock.instant())) {
            return false;
        }
        recorded(by, "learning.course_withdrawn", course + " " + number);
        refreshAfterwards();
        return true;
    }

    private int brought(String course) {
        return courses.brought(course)
                .map(folder -> String.valueOf(folder.map(CourseFolder.ABOUT).get("version")))
                .filter(version -> version.matches("[0-9]{1,8}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** The texts with the number and the fingerprint of the version in the file about the whole. */
    private static CourseFolder numbered(CourseFolder folder, int number) {
        var about = set(folder.text(CourseFolder.ABOUT), "version", String.valueOf(number));
        return folder.with(CourseFolder.ABOUT, set(about, "fingerprint", folder.fingerprint()));
    }

    private static String set(String yaml, String key, String value) {
        var line = key + ": \"" + value + "\"";
        var found = Pattern.compile("(?m)^" + key + ":.*$").matcher(yaml);
        return found.find()
                ? found.replaceFirst(Matcher.quoteReplacement(line))
                : yaml.stripTrailing() + "\n" + line + "\n";
    }

    /** This node at once; the others ask every few seconds. */
    private void refreshAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courses.refresh();
            }
        });
    }

    private void recorded(Viewer by, String action, String detail) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), null, action, detail));
    }
}
