package org.oportunidad.referral.desk;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.referral.desk.Request.Outcome;
import org.oportunidad.referral.desk.Request.State;
import org.oportunidad.referral.desk.Request.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes, reads, follows and closes a request. A read is in the audit before its words leave, without the woman: whom it was
 * about only the sealed schema knows.
 */
@Component
public class FollowRequest {

    private final DeskTable table;
    private final Audit audit;
    private final Clock clock;

    FollowRequest(DeskTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** The request that she took; nothing for anybody else. */
    @Transactional
    public Optional<Request> read(Viewer by, String handle) {
        var found = table.mine(by.account().value(), handle);
        found.ifPresent(request -> audit.record(new AuditEvent(
                by.account().value(), by.actorRole(), null, "referral.read", "P4 request=" + request.id())));
        return found;
    }

    /** False when another one was faster, or it is not there. */
    boolean take(UUID by, UUID key, String handle) {
        return table.together(() -> {
            if (!table.take(by, handle, clock.instant())) {
                return table.mine(by, handle).isPresent();
            }
            table.step(key, table.id(handle).orElseThrow(), by, Step.Kind.TAKEN, "", clock.instant());
            return true;
        });
    }

    /** Writes down a try, a talk or a note; false when it is not hers any more. */
    boolean note(UUID by, UUID key, Request request, Step.Kind kind, String note) {
        return table.together(() -> {
            if (table.hasStep(key)) {
                return true;
            }
            var first = kind == Step.Kind.REACHED && request.state() == State.TAKEN;
            return (!first || table.move(by, request, State.REACHED, null, clock.instant()))
                    && table.step(key, request.id(), by, kind, note, clock.instant());
        });
    }

    /** Gives it back, closes it or opens it again; false when it is not in that state any more. */
    boolean move(UUID by, UUID key, Request request, State to, @Nullable Outcome outcome, String note) {
        return table.together(() -> table.hasStep(key)
                || (table.move(by, request, to, outcome, clock.instant())
                        && table.step(key, request.id(), by, kind(request, to), note, clock.instant())));
    }

    private static Step.Kind kind(Request request, State to) {
        if (to == State.CLOSED) {
            return Step.Kind.CLOSED;
        }
        return request.state() == State.CLOSED ? Step.Kind.REOPENED : Step.Kind.RELEASED;
    }

    /** As the pages do it, for the demonstration. */
    public void takeAndTry(UUID by, UUID participant, boolean reached, String note) {
        var handle = table.openOf(participant).orElseThrow();
        take(by, Ids.next(), handle);
        var request = table.mine(by, handle).orElseThrow();
        note(by, Ids.next(), request, reached ? Step.Kind.REACHED : Step.Kind.TRIED, note);
    }
}
