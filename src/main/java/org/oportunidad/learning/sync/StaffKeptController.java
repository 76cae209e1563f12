package org.oportunidad.learning.sync;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What of one woman's work came from her phone and does not count yet, for whoever accompanies her: what kind of thing, since
 * when and why; never what she wrote, which stays sealed.
 */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class StaffKeptController {

    private static final String HERE = "/participants/{handle}/kept";

    private final Participants participants;
    private final OpTable table;
    private final TakeBatch batches;
    private final Audit audit;

    StaffKeptController(Participants participants, OpTable table, TakeBatch batches, Audit audit) {
        this.participants = participants;
        this.table = table;
        this.batches = batches;
        this.audit = audit;
    }

    /**
     * Her list.
     *
     * @param counted how many count since it was tried a moment ago; null where it was not
     */
    record StaffKeptPage(
            ParticipantCard woman, List<Row> rows, @Nullable Integer counted) {}

    /** One of them, in message keys. */
    record Row(String kindKey, String reasonKey, Instant madeAt, Instant receivedAt) {

        static Row of(OpTable.Row row) {
            var reason = row.reason() == null ? Reason.FAILED : row.reason();
            return new Row(
                    "learning.sync.staff.kind." + row.kind().toLowerCase(Locale.ROOT),
                    "learning.sync.staff.reason." + reason.code(),
                    row.madeAt(),
                    row.receivedAt());
        }
    }

    @GetMapping(HERE)
    ModelAndView kept(@PathVariable String handle, @RequestParam(defaultValue = "") String counted, Viewer viewer) {
        var woman = woman(viewer, handle);
        return Views.page(
                "learning/sync/staffKeptPage",
                new StaffKeptPage(
                        woman,
                        table.kept(woman.id().value()).stream().map(Row::of).toList(),
                        counted.matches("\\d{1,4}") ? Integer.valueOf(counted) : null));
    }

    /** Repeating it changes nothing: what counts already is not on the list any more. */
    @PostMapping(HERE)
    ModelAndView again(@PathVariable String handle, Viewer viewer) {
        var woman = woman(viewer, handle);
        int counted = batches.release(woman.id().value(), false);
        audit.record(new AuditEvent(
                viewer.account().value(), viewer.actorRole(), woman.id().value(), "learning.kept_tried", "" + counted));
        return Views.seeOther(woman.path() + "/kept?counted=" + counted);
    }

    private ParticipantCard woman(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }
}
