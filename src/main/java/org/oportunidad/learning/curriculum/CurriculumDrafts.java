package org.oportunidad.learning.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.AskedCourses;
import org.oportunidad.learning.course.Curricula;
import org.oportunidad.learning.course.YamlText;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.programme.Routes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The next version of what a level asks is begun, changed and closed here; every change is applied to it as it stands then. */
@Component
class CurriculumDrafts {

    private final CurriculumDraftTable table;
    private final Curricula curricula;
    private final Routes routes;
    private final Country country;
    private final Audit audit;
    private final Clock clock;

    CurriculumDrafts(
            CurriculumDraftTable table, Curricula curricula, Routes routes, Country country, Audit audit, Clock clock) {
        this.table = table;
        this.curricula = curricula;
        this.routes = routes;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(country.zone()));
    }

    @Transactional(readOnly = true)
    public List<RouteLevelId> living() {
        return table.living();
    }

    @Transactional(readOnly = true)
    public Optional<CurriculumDraft> find(RouteLevelId level) {
        return table.find(level);
    }

    CurriculumDraft get(RouteLevelId level) {
        return find(level).orElseThrow(NotFound::new);
    }

    /** Goes on with the draft of the level, or begins one from the version that starts last. */
    @Transactional
    public void open(Viewer by, RouteLevelId level) {
        var newest = curricula.versions(level.route(), level.level()).getFirst();
        begin(by, level, newest.version(), newest.asked(), List.of());
    }

    private boolean begin(
            Viewer by, RouteLevelId level, String base, AskedCourses asked, List<java.util.UUID> authors) {
        var draft = new CurriculumDraft(Ids.next(), level, base, asked, authors, clock.instant());
        if (!table.open(draft, by.account().value())) {
            return false;
        }
        recorded(by, "learning.curriculum_opened", level);
        return true;
    }

    /** False when there is no draft of the level. */
    @Transactional
    public boolean change(Viewer by, RouteLevelId level, UnaryOperator<AskedCourses> edit) {
        var draft = table.lock(level).orElse(null);
        if (draft == null) {
            return false;
        }
        var changed = edit.apply(draft.asked());
        if (!changed.equals(draft.asked())) {
            table.save(draft.id(), changed, by.account().value(), clock.instant());
        }
        return true;
    }

    /** What is published stays as it is. */
    @Transactional
    public void discard(Viewer by, RouteLevelId level) {
        table.lock(level).ifPresent(draft -> {
            table.close(draft.id(), "DISCARDED", by.account().value(), clock.instant());
            recorded(by, "learning.curriculum_discarded", level);
        });
    }

    /** What became of each level in a file that somebody brought. */
    record Brought(RouteLevelId level, boolean begun) {}

    /** Begins a draft of each level of which the file asks something else than is asked today; whoever brings it wrote it. */
    @Transactional
    public List<Brought> bring(Viewer by, String file) {
        var read = YamlText.read(file);
        var brought = new ArrayList<Brought>();
        for (var level : routes.levels()) {
            var asked = curricula.newest(read, level.id().value());
            var newest =
                    curricula.versions(level.id().route(), level.id().level()).getFirst();
            if (asked != null && !asked.equals(newest.asked())) {
                brought.add(new Brought(
                        level.id(),
                        begin(
                                by,
                                level.id(),
                                newest.version(),
                                asked,
                                List.of(by.account().value()))));
            }
        }
        return brought;
    }

    void recorded(Viewer by, String action, RouteLevelId level) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), null, action, level.value()));
    }
}
