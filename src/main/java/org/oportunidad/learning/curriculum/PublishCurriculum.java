package org.oportunidad.learning.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Curricula;
import org.oportunidad.learning.course.Curricula.Version;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.RouteLevelId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A second person looks at what a level will ask, for gender too, and publishes it for cohorts that start from a day on;
 * before that day it can be taken back.
 */
@Component
class PublishCurriculum {

    static final int MOST_YEARS_AHEAD = 3;

    /** What the second person looks at (domain.md C1): words under {@code learning.curriculum.check.CODE}. */
    static final List<String> CHECKS = List.of("time", "order", "life-skills");

    private final CurriculumDraftTable drafts;
    private final CurriculumVersionTable versions;
    private final CurriculumDrafts writing;
    private final Curricula curricula;
    private final Courses courses;
    private final AskedRows rows;
    private final Country country;
    private final Clock clock;

    PublishCurriculum(
            CurriculumDraftTable drafts,
            CurriculumVersionTable versions,
            CurriculumDrafts writing,
            Curricula curricula,
            Courses courses,
            AskedRows rows,
            Country country,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.writing = writing;
        this.curricula = curricula;
        this.courses = courses;
        this.rows = rows;
        this.country = country;
        this.clock = clock;
    }

    /** The first day that a version may name: no cohort that has started by then ever changes its version. */
    LocalDate earliest() {
        return writing.today().plusDays(1);
    }

    /** What stands against asking this of cohorts that start on that day. */
    CurriculumMistakes mistakes(LocalDate startsOn, Locale reader) {
        return new CurriculumMistakes(
                courses,
                country.locales().getFirst().getLanguage(),
                startsOn,
                code -> rows.title(code, reader.getLanguage()));
    }

    /** @param seen fingerprint of what the publisher looked at */
    @Transactional
    public Problems publish(Viewer by, RouteLevelId level, String seen, @Nullable LocalDate from, List<String> checks) {
        var problems = Problems.none();
        if (from == null
                || from.isBefore(earliest())
                || from.isAfter(writing.today().plusYears(MOST_YEARS_AHEAD))) {
            problems.add("from", "learning.publication.fromWhen", MOST_YEARS_AHEAD);
        }
        if (!checks.containsAll(CHECKS)) {
            problems.add("checks", "learning.curriculum.allChecks");
        }
        var draft = drafts.lock(level).orElse(null);
        if (draft == null || !draft.fingerprint().equals(seen)) {
            return problems.add("", "learning.publication.changed");
        }
        if (draft.authors().contains(by.account().value())) {
            return problems.add("", "learning.curriculum.secondPerson");
        }
        if (draft.authors().isEmpty()) {
            return problems.add("", "learning.curriculum.unchanged");
        }
        if (problems.any() || from == null) {
            return problems;
        }
        if (!mistakes(from, Locale.ROOT).of(draft.asked()).isEmpty()) {
            return problems.add("from", "learning.curriculum.wrongOnThatDay");
        }
        versions.insert(draft, next(level), from, CHECKS, by.account().value(), clock.instant());
        drafts.close(draft.id(), "PUBLISHED", by.account().value(), clock.instant());
        writing.recorded(by, "learning.curriculum_published", level);
        refreshAfterwards();
        return problems;
    }

    /** Also above those that were taken back. */
    private int next(RouteLevelId level) {
        int brought = curricula.versions(level.route(), level.level()).stream()
                .mapToInt(Version::number)
                .max()
                .orElse(0);
        int written = versions.of(level).stream()
                .mapToInt(CurriculumVersionTable.Published::number)
                .max()
                .orElse(0);
        return Math.max(brought, written) + 1;
    }

    /** False when its day has come: cohorts follow it. */
    @Transactional
    public boolean withdraw(Viewer by, RouteLevelId level, int number) {
        if (!versions.withdraw(level, number, writing.today(), by.account().value(), clock.instant())) {
            return false;
        }
        writing.recorded(by, "learning.curriculum_withdrawn", level);
        refreshAfterwards();
        return true;
    }

    /** This node at once; the others ask every few seconds. */
    private void refreshAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                curricula.refresh();
            }
        });
    }
}
