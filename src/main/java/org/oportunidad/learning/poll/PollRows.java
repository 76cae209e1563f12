package org.oportunidad.learning.poll;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.learning.progress.MergeTable;
import org.oportunidad.learning.progress.StudyRows;
import org.springframework.stereotype.Component;

/** What she tapped, in her export, her erasure, and when two records turn out to be the same woman. */
@Component
class PollRows implements StudyRows {

    private static final String VOTE = "poll_vote:";

    private final PollTable table;
    private final MergeTable merges;

    PollRows(PollTable table, MergeTable merges) {
        this.table = table;
        this.merges = merges;
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        return table.everything(participantId).stream()
                .map(vote -> new PersonalRecord(
                        "learning.poll.record",
                        Map.of(
                                "learning.poll.record.lesson",
                                vote.course() + "/" + vote.unit(),
                                "learning.poll.record.option",
                                vote.option(),
                                "learning.poll.record.at",
                                vote.at().toString())))
                .toList();
    }

    @Override
    public void delete(Collection<UUID> participantIds) {
        table.delete(participantIds);
    }

    @Override
    public List<String> merge(UUID from, UUID into) {
        return merges.move(MergeTable.Rows.POLL_VOTES, from, into).stream()
                .map(id -> VOTE + id)
                .toList();
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        merges.moveBack(MergeTable.Rows.POLL_VOTES, from, into, StudyRows.ids(moved, VOTE));
    }
}
