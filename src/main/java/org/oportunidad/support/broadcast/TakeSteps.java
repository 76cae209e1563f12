package org.oportunidad.support.broadcast;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;
import org.oportunidad.support.Broadcasts;
import org.oportunidad.support.broadcast.BroadcastTable.Draft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of the pages, one after the other. */
@Component
class TakeSteps implements Broadcasts {

    private final BroadcastTable table;
    private final WriteBroadcast writing;
    private final MoveBroadcast moves;
    private final RunBroadcasts run;

    TakeSteps(BroadcastTable table, WriteBroadcast writing, MoveBroadcast moves, RunBroadcasts run) {
        this.table = table;
        this.writing = writing;
        this.moves = moves;
        this.run = run;
    }

    @Override
    @Transactional
    public @Nullable UUID toGroup(Viewer author, Viewer second, String text, Map<String, String> filled, UUID cohort) {
        var id = writing.begin(author, BroadcastText.of(text).orElseThrow());
        var audience = Audience.of(Map.of("cohort", cohort.toString()));
        var refused = writing.write(author, table.find(id).orElseThrow(), new Draft(filled, audience, null));
        if (refused.any()) {
            writing.throwAway(author, id);
            return null;
        }
        var counted = table.find(id).orElseThrow();
        moves.submit(author, counted, counted.digest());
        if (counted.needsApproval()) {
            moves.approve(second, table.find(id).orElseThrow(), counted.digest());
        }
        return id;
    }

    @Override
    public void turn() {
        run.all();
    }

    @Override
    @Transactional
    public void endEarly(Viewer by, UUID broadcast) {
        var one = table.find(broadcast).orElseThrow();
        moves.stop(by, one);
        moves.end(by, one);
    }
}
