package org.oportunidad.learning.authoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts are begun, changed and closed here. Every change is applied to the draft as it stands at that moment, one after
 * the other, and remembered; one that was in review or approved is open again.
 */
@Component
public class Drafts {

    /** What one person saves within this time is one step of the history. */
    private static final Duration ONE_STEP = Duration.ofMinutes(5);

    private final DraftTable table;
    private final PublishedTexts published;
    private final Audit audit;
    private final Clock clock;

    Drafts(DraftTable table, PublishedTexts published, Audit audit, Clock clock) {
        this.table = table;
        this.published = published;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String course) {
        return table.find(course);
    }

    public Draft get(String course) {
        return find(course).orElseThrow(NotFound::new);
    }

    /** Goes on with the draft of the course, or begins one from its newest version. */
    @Transactional
    public void open(Viewer by, String course) {
        if (table.find(course).isPresent()) {
            return;
        }
        var newest = published.newest(course).orElseThrow(NotFound::new);
        begin(by, course, newest.number(), newest.folder(), SaveKind.BEGUN);
    }

    /** Begins a course that there was not. */
    @Transactional
    public String create(Viewer by, String title, String language) {
        var code = Codes.fresh("course");
        begin(by, code, null, CourseEdit.empty(code, title, language), SaveKind.SAVED);
        return code;
    }

    /** False when the course has a living draft already. */
    private boolean begin(Viewer by, String course, @Nullable String baseVersion, CourseFolder folder, SaveKind kind) {
        var at = clock.instant();
        var id = Ids.next();
        if (!table.open(id, course, baseVersion, by.account().value(), at)) {
            return false;
        }
        folder.files().forEach((path, body) -> {
            table.save(id, path, body, by.account().value(), at);
            table.remember(id, path, body, kind, by.account().value(), at, at);
        });
        recorded(by, "learning.draft_opened", course);
        return true;
    }

    /** Begins a draft with texts that somebody brings in, who counts as having written them. */
    @Transactional
    public boolean bring(Viewer by, String course, @Nullable String baseVersion, CourseFolder folder) {
        return begin(by, course, baseVersion, folder, SaveKind.SAVED);
    }

    /** Applies a change to the draft as it stands now. */
    @Transactional
    public Draft change(Viewer by, String course, UnaryOperator<CourseFolder> edit) {
        var draft = table.lock(course).orElseThrow(NotFound::new);
        var changed = edit.apply(draft.folder());
        if (!changed.equals(draft.folder())) {
            save(by.account().value(), draft, changed, clock.instant());
        }
        return new Draft(draft.id(), course, draft.baseVersion(), draft.state(), draft.changedAt(), changed);
    }

    private void save(UUID by, Draft draft, CourseFolder changed, Instant at) {
        var before = draft.folder();
        changed.files().forEach((path, body) -> {
            if (!before.find(path).filter(body::equals).isPresent()) {
                table.save(draft.id(), path, body, by, at);
                table.remember(draft.id(), path, body, SaveKind.SAVED, by, at, at.minus(ONE_STEP));
            }
        });
        before.files().forEach((path, body) -> {
            if (changed.find(path).isEmpty()) {
                table.remove(draft.id(), path);
                table.remember(draft.id(), path, "", SaveKind.REMOVED, by, at, at);
            }
        });
        table.state(draft.id(), DraftState.OPEN, by, at);
    }

    /** Keeps beside what somebody wrote while another one changed the same. */
    @Transactional
    public void keepAside(Viewer by, String course, String path, String body) {
        var draft = table.find(course).orElseThrow(NotFound::new);
        table.remember(draft.id(), path, body, SaveKind.ASIDE, by.account().value(), clock.instant(), clock.instant());
    }

    /** Moves the draft on, if it still stands there with these texts. */
    @Transactional
    public boolean move(Viewer by, Draft seen, DraftState to) {
        var draft = table.lock(seen.course()).orElse(null);
        if (draft == null
                || draft.state() != seen.state()
                || !draft.fingerprint().equals(seen.fingerprint())) {
            return false;
        }
        table.state(draft.id(), to, by.account().value(), clock.instant());
        if (to == DraftState.DISCARDED) {
            recorded(by, "learning.draft_discarded", draft.course());
        }
        return true;
    }

    /** Whoever changed a text of it. */
    @Transactional(readOnly = true)
    public List<UUID> authors(Draft draft) {
        return table.authors(draft.id());
    }

    private void recorded(Viewer by, String action, String course) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), null, action, course));
    }
}
