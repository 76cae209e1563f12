package org.oportunidad.enrolment.application;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.application.ApplicationListTable.Below;
import org.oportunidad.files.Cell;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.Tables;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.web.Page;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is on the screen, all its pages, as a table; the export itself is audited. */
@Component
class ExportApplications {

    private static final int STEP = 500;

    private final ApplicationListTable table;
    private final ListApplications list;
    private final Tables tables;
    private final Audit audit;
    private final Country country;

    ExportApplications(ApplicationListTable table, ListApplications list, Tables tables, Audit audit, Country country) {
        this.table = table;
        this.list = list;
        this.tables = tables;
        this.audit = audit;
        this.country = country;
    }

    @Transactional
    public void write(Viewer viewer, ApplicationFilter filter, TableFormat format, Page page, OutputStream out)
            throws IOException {
        audit.record(new AuditEvent(
                viewer.account().value(),
                viewer.actorRole(),
                null,
                "application.exported",
                format.name() + " " + filter.stateCode()));
        var people = list.people(viewer, filter);
        var columns = List.of("name", "commune", "state", "path", "channel", "sent").stream()
                .map(column -> page.t("enrolment.application.column." + column))
                .toList();
        tables.write(format, columns, () -> new Rows(viewer, filter, people, page), out);
    }

    /** The rows in steps, so that a long export never stands in memory. */
    private final class Rows implements Iterator<List<Cell>> {

        private final Viewer viewer;
        private final ApplicationFilter filter;
        private final @Nullable List<UUID> people;
        private final Page page;
        private Iterator<ApplicationsPage.Row> step =
                List.<ApplicationsPage.Row>of().iterator();
        private @Nullable Below below;
        private boolean ended;

        Rows(Viewer viewer, ApplicationFilter filter, @Nullable List<UUID> people, Page page) {
            this.viewer = viewer;
            this.filter = filter;
            this.people = people;
            this.page = page;
        }

        @Override
        public boolean hasNext() {
            if (!step.hasNext() && !ended) {
                var found = table.page(filter, people, below, STEP);
                ended = found.size() < STEP;
                if (!found.isEmpty()) {
                    below = new Below(
                            found.getLast().submittedAt(), found.getLast().id());
                    step = list.rows(viewer, found).iterator();
                }
            }
            return step.hasNext();
        }

        @Override
        public List<Cell> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var row = step.next();
            var path = row.route() == null
                    ? ""
                    : page.t("programme.route." + row.route()) + ", " + page.t("programme.level." + row.level());
            return List.of(
                    Cell.of(row.name()),
                    Cell.of(row.commune() == null ? "" : row.commune()),
                    Cell.of(page.t("enrolment.application.state." + row.state())),
                    Cell.of(path),
                    Cell.of(page.t("enrolment.application.channel." + row.channel())),
                    Cell.of(LocalDate.ofInstant(row.submittedAt(), country.zone())));
        }
    }
}
