package org.oportunidad.enrolment.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCall;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, opens, closes and finds calls. */
@Component
public class Calls {

    private final CallTable table;

    Calls(CallTable table) {
        this.table = table;
    }

    /** Makes calls that are open or closed by their dates; {@code today} is the country’s day of {@code now}. */
    @Transactional
    public void openAll(List<NewCall> calls, LocalDate today, Instant now) {
        if (calls.isEmpty()) {
            return;
        }
        var states = calls.stream()
                .map(call -> call.closesOn().isBefore(today) ? Call.State.CLOSED : Call.State.OPEN)
                .toList();
        table.insert(calls, states, now);
    }

    /** Makes one call as a draft. */
    @Transactional
    public void draft(NewCall call, Instant now) {
        table.insert(List.of(call), List.of(Call.State.DRAFT), now);
    }

    /** Corrects a call that is not closed; false when it is or is missing. */
    @Transactional
    public boolean correct(UUID id, NewCall call) {
        return table.update(id, call) == 1;
    }

    /** Opens a draft, or a closed call again; repeating it changes nothing. */
    @Transactional
    public boolean open(UUID id, Instant at, UUID by) {
        return table.open(id, at, by) == 1;
    }

    /** Closes an open call; repeating it changes nothing. */
    @Transactional
    public boolean close(UUID id, Instant at, UUID by) {
        return table.close(id, at, by) == 1;
    }

    /** One call. */
    public Optional<Call> find(UUID id) {
        return table.find(id);
    }

    /** The call that a woman who comes today applies to. */
    public Optional<Call> takingApplications(LocalDate day) {
        return table.takingApplications(day);
    }

    /** The next announced call, for the kind answer when none is open. */
    public Optional<Call> next(LocalDate day) {
        return table.next(day);
    }

    /** All calls for choosing one, their applications not counted. */
    public List<Call> known() {
        return table.known();
    }

    /** All calls with how many applications were sent, newest first. */
    public List<Call> all() {
        return table.all();
    }
}
