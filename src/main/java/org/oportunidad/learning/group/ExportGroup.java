package org.oportunidad.learning.group;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.files.Cell;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.Tables;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Page;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is on the screen, all its pages, as a table of nothing above P2; the export itself is audited. */
@Component
class ExportGroup {

    private static final int STEP = 200;

    private final ShowGroup groups;
    private final Tables tables;
    private final Audit audit;
    private final Country country;

    ExportGroup(ShowGroup groups, Tables tables, Audit audit, Country country) {
        this.groups = groups;
        this.tables = tables;
        this.audit = audit;
        this.country = country;
    }

    /** Whether there is such a group for the viewer; asked before the first byte is written. */
    @Transactional(readOnly = true)
    public ShowGroup.All find(Viewer viewer, UUID cohort) {
        return groups.all(viewer, cohort).orElseThrow(NotFound::new);
    }

    @Transactional
    public void write(
            Viewer viewer,
            ShowGroup.All all,
            UUID cohort,
            GroupFilter filter,
            TableFormat format,
            Page page,
            OutputStream out)
            throws IOException {
        audit.record(new AuditEvent(
                viewer.account().value(),
                viewer.actorRole(),
                null,
                "group.exported",
                format.name() + " " + filter.show().code() + " " + cohort));
        var columns = Stream.of("name", "state", "done", "recognised", "total", "behind", "now", "seen", "due", "tasks")
                .map(column -> page.t("learning.group.column." + column))
                .toList();
        Iterable<List<Cell>> rows = () -> ShowGroup.inSteps(all.fitting(filter), STEP).stream()
                .flatMap(step -> groups.rows(viewer, all.group(), step, page.language()).stream())
                .map(row -> cells(row, all.group(), page))
                .iterator();
        tables.write(format, columns, rows, out);
    }

    private List<Cell> cells(GroupPage.Row row, GroupTable.Group group, Page page) {
        return List.of(
                Cell.of(row.name()),
                Cell.of(page.t("enrolment.journey.state." + row.state())),
                Cell.of(row.done()),
                Cell.of(row.recognised()),
                Cell.of(row.total()),
                Cell.of(row.behind()),
                Cell.of(row.now() == null ? "" : row.now().title()),
                Cell.of(LocalDate.ofInstant(row.seenAt(), country.zone())),
                Cell.of(row.dueOn() == null ? group.endsOn() : row.dueOn()),
                Cell.of(row.tasks()));
    }
}
